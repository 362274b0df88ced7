// From the press of 亮分 to the last screen: 200 judges and 1,000 viewers before one server on the embedded PostgreSQL.
// 800 viewers and the judges hear the session's events (the server's thousand places), 200 viewers poll. Prints JSON.
import { canaries, canaryRubric } from '../../acceptance/hall/canaries'
import { phonesOf } from '../../acceptance/hall/play-room'
import { openRoom, openScoring, reveal, sealAll } from '../../acceptance/hall/room'
import { cardOf } from '../../acceptance/hall/rubric'
import { startSeason } from '../../acceptance/hall/season'
import { percentile } from '../../acceptance/percentile'
import { guest } from '../../acceptance/product/caller'
import { buildServer, Product } from '../../acceptance/product/product'
import { randomOf } from '../../acceptance/random'
import { sideBySide } from '../../acceptance/side-by-side'
import { type Fetching, pollingViewer, streamViewer } from './hall-viewers'

const [judgeCount, panel, streams, pollers, reveals] = [200, 15, 800, 200, 5]

async function run(product: Product) {
  const season = await startSeason(product, reveals)
  const { door } = product
  const judges = await season.judges(judgeCount)
  const room = await openRoom(season, { rubric: canaryRubric(), judges: panel, projects: reveals })
  const { session } = room
  const stranger = guest(door)
  const { code, secret } = await stranger.get<{ code: string; secret: string }>('rounds.requestPairing', {})
  await season.operator.get('rounds.pairScreen', { session, code })
  const screen: Fetching = { who: stranger, name: 'rounds.screen', input: { secret }, shows: showsReveal }
  const seated = (who: (typeof judges)[number]) => ({
    ...{ who, name: 'judging.session', input: { session } },
    shows: (raw: string, application: string) => {
      const { turns } = (
        JSON.parse(raw) as { data: { turns: { application: string; result: object | null }[] } }
      ).data
      return turns.some(turn => turn.application === application && turn.result !== null)
    },
  })
  // Judges of other halls have this one open in no view of theirs: they look at the big screen like everybody.
  const judgeViews = judges.map((judge, i) => (i < panel ? seated(judge) : { ...screen, who: judge }))
  const open = (views: Fetching[]) => sideBySide(views, 50, view => streamViewer(door.port, session, view))
  const judging = await open(judgeViews)
  const watching = await open(Array.from({ length: streams }, () => screen))
  const polling = Array.from({ length: pollers }, () => pollingViewer(screen))
  const phones = phonesOf(room)
  const random = randomOf(1)
  const times = {
    reveal: [] as number[],
    judges: [] as number[],
    viewers: [] as number[],
    polled: [] as number[],
  }
  for (let n = 0; n < reveals; n++) {
    const application = await openScoring(room)
    const totals = canaries(random, panel, new Set())
    for (const [i, phone] of phones.entries()) phone.submit(application, cardOf(room.rubric, totals[i]!))
    await Promise.all(phones.map(phone => phone.flush(application)))
    await sealAll(room)
    await new Promise(resolve => setTimeout(resolve, 1_500))
    const from = performance.now()
    const seen = (viewers: { sees(application: string, since: number): Promise<number> }[]) =>
      Promise.all(viewers.map(viewer => viewer.sees(application, from)))
    const all = [seen(judging), seen(watching), seen(polling)] as const
    await reveal(room)
    times.reveal.push(performance.now() - from)
    const [judgeTimes, viewerTimes, polledTimes] = await Promise.all(all)
    times.judges.push(...judgeTimes)
    times.viewers.push(...viewerTimes)
    times.polled.push(...polledTimes)
  }
  for (const viewer of [...judging, ...watching]) viewer.leave()
  const figures = (list: number[]) => ({
    p50: percentile(list, 0.5),
    p99: percentile(list, 0.99),
    last: percentile(list, 1),
  })
  return {
    ...{ judgeCount, viewers: streams + pollers, reveals, revealMs: percentile(times.reveal, 0.5) },
    ...{
      judges: figures(times.judges),
      streams: figures(times.viewers),
      polledEvery2s: figures(times.polled),
    },
  }
}

function showsReveal(raw: string): boolean {
  return (JSON.parse(raw) as { data: { scene: string } }).data.scene === 'reveal'
}

buildServer()
const product = new Product({ command: null, databaseUrl: null })
try {
  await product.start()
  console.log(JSON.stringify(await run(product)))
} finally {
  await product.remove()
}
