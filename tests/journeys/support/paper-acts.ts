import { cardOf } from '../../setup/hall'
import type { WebCaller } from './caller'
import type { HallDay } from './hall-day'
import type { Actor } from './stage'

/** The host puts forward that one seat scores one project on paper; a second official confirms at his own desk. */
export async function startPaper(
  host: Actor,
  second: Actor,
  at: { session: string; projectName: string; seat: number },
): Promise<void> {
  await host.tap('live.incident')
  await host.tap('choice.incident.paper')
  await host.choose('incident-project', at.projectName)
  await host.choose('incident-seat', `${at.seat}号席`)
  await host.type('incident-reason', '评委手机没电，改用纸质评分')
  await host.tap('incident.propose')
  await host.page.getByTestId('incident.waiting').waitFor()
  await second.open(`organize/live/index?session=${at.session}`)
  await second.tap('live.incident')
  await second.tap('incident.confirm')
  await second.page.getByTestId('incident.waiting').waitFor({ state: 'detached' })
  await host.page.getByTestId('incident.waiting').waitFor({ state: 'detached' })
  await host.tap('incident.close')
}

/** Reads the one open sheet off the paper at a desk; answers what the page says. */
export async function enterSheet(
  desk: Actor,
  { session, rubric }: Pick<HallDay, 'session' | 'rubric'>,
  total: number,
): Promise<string> {
  await desk.open(`organize/paper/index?session=${session}`)
  await desk.tap('paper.open')
  for (const [id, value] of cardOf(rubric, total).criteria)
    await desk.type(`paper-${id}`, String(value / 100))
  await desk.type('paper-total', String(total / 100))
  await desk.tap('paper.enter')
  return (await desk.page.getByTestId('paper.said').textContent()) ?? ''
}

/** The same reading by another person's call; answers the sentence. */
export async function enterSheetByCall(
  { session, rubric }: Pick<HallDay, 'session' | 'rubric'>,
  who: WebCaller,
  total: number,
): Promise<string> {
  const { sheets } = await who.get(['rounds', 'paper'], { session })
  const { sheetNo } = sheets.find(({ state }) => state === 'open')!
  const reply = await who.get(['rounds', 'enterPaper'], { session, sheetNo, ...cardOf(rubric, total) })
  return reply.sentence
}
