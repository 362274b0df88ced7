import { get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { Check } from '../check'
import { exportBundle, verifyAsPublished } from '../evidence/bundle'
import { canaries, canaryRubric, totalsIn } from '../hall/canaries'
import { phonesOf } from '../hall/play-room'
import { freeze, openRoom, openScoring, type Room, reveal, sealAll } from '../hall/room'
import { cardOf } from '../hall/rubric'
import { type Caller, guest } from '../product/caller'
import type { Random } from '../random'

const size = (full: boolean) =>
  full
    ? { rooms: 20, projects: 50, judges: 5, readers: 50, streams: 20 }
    : { rooms: 1, projects: 8, judges: 7, readers: 14, streams: 4 }

/** What readers have seen of a room so far. */
class Watch {
  /** canary total → its project */
  readonly projectOf = new Map<number, string>()
  readonly revealSent = new Set<string>()
  reads = 0
  early = 0
  partial = 0
  whole = 0
  streamed = 0
  readonly #cards: number

  constructor(cards: number) {
    this.#cards = cards
  }

  /** `own`: a judge may see his own card alone, but not before the reveal either. */
  look(raw: string, own: boolean): void {
    this.reads += 1
    const seen = new Map<string, number>()
    for (const total of totalsIn(raw)) {
      const project = this.projectOf.get(total)
      if (project) seen.set(project, (seen.get(project) ?? 0) + 1)
    }
    for (const [project, cards] of seen) {
      if (!this.revealSent.has(project)) this.early += 1
      else if (cards === this.#cards) this.whole += 1
      else if (!(own && cards === 1)) this.partial += 1
    }
  }
}

/** Reads the same page over and over, as a screen without a stream does. */
async function poll(
  who: Caller,
  name: string,
  input: object,
  watch: Watch,
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const { raw } = await who.ask(name, input)
    watch.look(raw, name.startsWith('judging.'))
    await pause(25)
  }
}

/** Listens to the session's events; a score in them would be a leak at any time. */
function listen({ season, session }: Room, watch: Watch): () => void {
  const call = get(
    { host: '127.0.0.1', port: season.product.door.port, path: `/live/${session}` },
    response => {
      response.setEncoding('utf8')
      response.on('data', (text: string) => {
        watch.streamed += 1
        for (const total of totalsIn(text)) if (watch.projectOf.has(total)) watch.early += 1
      })
    },
  )
  call.on('error', () => undefined)
  return () => call.destroy()
}

async function pairedScreen({ season, session }: Room): Promise<string> {
  const { code, secret } = await guest(season.product.door).get<{ code: string; secret: string }>(
    'rounds.requestPairing',
    {},
  )
  await season.operator.get('rounds.pairScreen', { session, code })
  return secret
}

/** Everybody who may look at a room, and how. */
async function viewsOf(room: Room): Promise<[Caller, string, object][]> {
  const { season, session, judges } = room
  const { operator, contractor, notary, supervisor } = season
  const view =
    (name: string, input: object) =>
    (who: Caller): [Caller, string, object] => [who, name, input]
  return [
    ...[operator, contractor, notary, supervisor].map(view('rounds.live', { session })),
    ...judges.map(view('judging.session', { session })),
    view('rounds.screen', { secret: await pairedScreen(room) })(guest(season.product.door)),
    ...[operator, contractor].map(view('rounds.ranking', { session })),
  ]
}

/** Plays a room to its last reveal; every card's total is a number nobody has seen before. */
async function revealAll(room: Room, watch: Watch, random: Random): Promise<void> {
  const phones = phonesOf(room)
  for (const _ of room.projects) {
    const project = await openScoring(room)
    const totals = canaries(random, phones.length, new Set(watch.projectOf.keys()))
    for (const total of totals) watch.projectOf.set(total, project)
    for (const [i, phone] of phones.entries()) phone.submit(project, cardOf(room.rubric, totals[i]!))
    await Promise.all(phones.map(phone => phone.flush(project)))
    await sealAll(room)
    await pause(random.below(40))
    watch.revealSent.add(project)
    await reveal(room)
    await pause(random.below(60))
  }
}

/** T9: everybody polls while projects are revealed; nobody sees a part, nobody sees anything before. */
export const revealAtomicity: Check = {
  id: 'T9',
  claim: 'a reveal is seen whole or not at all, and no value is in any answer before it',
  projects: full => size(full).rooms * size(full).projects,
  async run({ season, random, full }) {
    const { rooms, projects, judges, readers, streams } = size(full)
    const figures = { reveals: 0, reads: 0, whole: 0, streamed: 0 }
    const bad = { early: 0, partial: 0, neverSeen: 0, unverified: 0 }
    for (let n = 0; n < rooms; n++) {
      const room = await openRoom(season, { rubric: canaryRubric(), judges, projects })
      const watch = new Watch(judges)
      const views = await viewsOf(room)
      let isOver = false
      const polling = Array.from({ length: readers }, (_, i) => {
        const [who, name, input] = views[i % views.length]!
        return poll(who, name, input, watch, () => isOver)
      })
      const hangUps = Array.from({ length: streams }, () => listen(room, watch))
      await revealAll(room, watch, random)
      isOver = true
      await Promise.all(polling)
      for (const hangUp of hangUps) hangUp()
      await freeze(room)
      const { zip, anchor } = await exportBundle(season.operator, room.session)
      figures.reveals += projects
      bad.unverified += verifyAsPublished(zip, [anchor]) === 0 ? 0 : 1
      bad.early += watch.early
      bad.partial += watch.partial
      bad.neverSeen += watch.whole > 0 && watch.streamed > 0 ? 0 : 1
      figures.reads += watch.reads
      figures.whole += watch.whole
      figures.streamed += watch.streamed
    }
    return { bad, figures }
  },
}
