import type { Actor } from './stage'
import { until } from './until'

/** The operator hands the draft of the scoring rules to the committee; two members sign. */
export async function approveRubric(operator: Actor, committee: readonly Actor[]): Promise<void> {
  await operator.open('organize/rubrics/index')
  await operator.tap('rubric.submit')
  for (const member of committee) {
    await member.open('organize/rubrics/index')
    await member.tap('rubric.sign')
    await member.page.getByTestId('rubric.sign').waitFor({ state: 'detached' })
  }
  await operator.open('organize/rubrics/index')
  await operator.page.locator('[data-testid="rubric.card"][data-state="approved"]').waitFor()
}

/** Makes a hall for these projects (by name) of a group; answers its id. */
export async function makeSession(
  operator: Actor,
  group: string,
  name: string,
  projects: readonly (string | RegExp)[],
): Promise<string> {
  const { page, open, tap, type } = operator
  await open('organize/sessions/index')
  const made = page.getByTestId('sessions.card').filter({ hasText: name })
  await page
    .getByTestId('sessions.new')
    .or(page.getByRole('button', { name: '新建场次' }))
    .first()
    .click()
  const round = page.getByTestId('choice.round.final')
  if ((await round.count()) > 0) await round.click()
  await tap(`choice.group.${group}`)
  for (const [field, text] of [
    ['name', name],
    ['venue', '演示会场'],
    ['day.year', '2026'],
    ['day.month', '7'],
    ['day.day', '28'],
    ['time', '09:30'],
  ] as const)
    await type(field, text)
  for (const project of projects) await page.getByRole('checkbox', { name: project }).first().click()
  await tap('sessions.create')
  await made.getByTestId('sessions.opening').click()
  await page.getByTestId('opening.list').waitFor()
  return /session=(ses_\w+)/.exec(page.url())![1]!
}

/** Rules and seven seats, as the preparation page asks for them. */
export async function seatPanel(operator: Actor, session: string): Promise<void> {
  const { page, open, tap } = operator
  await open(`organize/opening/index?session=${session}`)
  await page.getByTestId('input.rubric').selectOption({ index: 1 })
  await page.locator('[data-testid="opening.rubric"][data-state="ok"]').waitFor()
  const judges = page.getByRole('checkbox', { name: /评委/ })
  await judges.first().waitFor()
  for (let seat = 0; seat < 7; seat++) await judges.nth(seat).click()
  await tap('opening.panel.save')
  await until(async () => (await page.getByTestId('opening.seat').count()) === 7)
}

/** A judge promises and says of every project that there is no relation. */
export async function promise(judge: Actor, session: string): Promise<void> {
  await judge.open(`judge/promise/index?session=${session}`)
  await judge.tap('judge.promise.agree')
  await judge.tap('judge.promise.none')
  await judge.tap('judge.promise.send')
  await judge.page.getByTestId('judge.session').waitFor()
}

/** Draws the running order with digits drawn in the hall; answers the projects in their order. */
export async function drawOrder(operator: Actor, session: string, digits: string): Promise<string[]> {
  const { page, open, tap, type } = operator
  await open(`organize/opening/index?session=${session}`)
  await tap('draw.commit')
  await type('entropy', digits)
  await tap('draw.reveal')
  await page.locator('[data-testid="draw"][data-state="revealed"]').waitFor()
  return page.getByTestId('draw.row').allTextContents()
}

/** Pairs the hall's screen by the six digits it shows. */
export async function pairScreen(operator: Actor, screen: Actor, session: string): Promise<void> {
  await screen.open('screen/board/index')
  const code = await screen.page.getByTestId('screen.code').textContent()
  await operator.open(`organize/live/index?session=${session}`)
  await operator.type('code', (code ?? '').replace(/\D/g, ''))
  await operator.tap('live.pair')
  await screen.page.locator('[data-testid="screen"]:not([data-state="pairing"])').waitFor()
}

/** Opens the session from its preparation page. */
export async function openSession(operator: Actor, session: string): Promise<void> {
  await operator.open(`organize/opening/index?session=${session}`)
  await operator.tap('opening.start')
  await operator.page.getByTestId('live').waitFor()
}

/** Presses the one next button until the project on stage has reached `stage`. */
export async function driveTo(host: Actor, stage: 'scoring' | 'sealed' | 'revealed'): Promise<void> {
  const current = host.page.getByTestId('live.current')
  const at = async () => ((await current.count()) > 0 ? await current.getAttribute('data-state') : 'none')
  for (let guard = 0; guard < 8; guard++) {
    const before = await at()
    if (before === stage && guard > 0) return
    await host.tap('live.next')
    const confirm = host.page.getByTestId('live.confirm.yes')
    await until(async () => (await confirm.count()) > 0 || (await at()) !== before)
    if ((await confirm.count()) > 0) await confirm.click()
    await until(async () => (await at()) !== before)
  }
  if ((await at()) !== stage) throw new Error(`never reached ${stage}`)
}
