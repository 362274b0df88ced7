import type { Caller } from '../product/caller'
import { sideBySide } from '../side-by-side'
import { approveRubric, type Rubric } from './rubric'
import { edition, type Season } from './season'

/** A judge's hand: two strokes on the board of 1000 × 400. */
const hand = [
  [
    [100, 200],
    [400, 100],
  ],
  [
    [600, 80],
    [620, 340],
  ],
]

/** One hall: its session, its judges by seat, its projects in the order drawn. */
export interface Room {
  season: Season
  session: string
  rubric: Rubric
  judges: Caller[]
  projects: string[]
}

interface Wanted {
  rubric: Rubric
  /** Id of the rubric when it is approved already. */
  rubricId?: string
  judges: number
  projects: number
  /** Leaves out so many of the judges known to the season: a judge may sit in one hall at a time. */
  after?: number
  until?: 'declared' | 'open'
}

let rooms = 0

/** Version of the session for expectedVersion. */
export async function versionOf({ season, session }: Room): Promise<number> {
  const { session: read } = await season.operator.get<{ session: { version: number } }>(
    'rounds.openingCheck',
    {
      session,
    },
  )
  return read.version
}

/** Plans a hall, seats and asks the judges, draws the order and opens it. */
export async function openRoom(season: Season, wanted: Wanted): Promise<Room> {
  const { rubric, after = 0, until = 'open' } = wanted
  const { operator } = season
  const name = `验收第${++rooms}场`
  const rubricId = wanted.rubricId ?? (await approveRubric(season, name, rubric))
  const judges = (await season.judges(after + wanted.judges)).slice(after)
  const projects = season.take(wanted.projects)
  const { session } = await operator.get<{ session: string }>('rounds.createSession', {
    ...{ edition, round: 'final', group: 'enterprise', name, venue: '演示会场' },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', applications: projects },
  })
  const room: Room = { season, session, rubric, judges, projects }
  const change = async (operation: string, more: object) =>
    operator.get<{ draw: string }>(operation, { session, expectedVersion: await versionOf(room), ...more })
  await change('rounds.chooseRubric', { rubric: rubricId })
  await change('rounds.setPanel', {
    seats: judges.map((judge, i) => ({ number: i + 1, person: judge.person, employer: `演示单位${i + 1}` })),
  })
  const answers = projects.map(application => ({ application, relation: 'none' }))
  await sideBySide(judges, 8, async judge => {
    const view = await judge.get<{ promise: { version: string } }>('judging.session', { session })
    await judge.get('judging.promise', { session, version: view.promise.version })
    await judge.get('judging.declareRecusals', { session, answers })
  })
  if (until === 'declared') return room
  const { draw } = await change('rounds.commitDraw', {})
  const entropy = '482913'
  room.projects = (
    await operator.get<{ order: string[] }>('rounds.revealDraw', { session, draw, entropy })
  ).order
  await change('rounds.open', {})
  return room
}

interface Live {
  current: { application: string; stage: string } | null
  next: { application: string; action: string; expectedVersion: number; problem: string | null } | null
}

/** Presses the host's next button once; a press whose answer was lost is seen as done at the next look. */
async function press({ season, session }: Room): Promise<string | null> {
  const { next } = await season.operator.get<Live>('rounds.live', { session })
  if (!next || next.problem) return null
  const { application, action, expectedVersion } = next
  const place = { session, application, expectedVersion }
  if (action === 'reveal') await season.operator.get('rounds.reveal', place)
  else await season.operator.get('rounds.advance', { ...place, action })
  return action
}

/** Brings the next project on stage until judges may send their cards; answers it. */
export async function openScoring(room: Room): Promise<string> {
  for (let guard = 0; guard < 12; guard++) {
    const { current } = await room.season.operator.get<Live>('rounds.live', { session: room.session })
    if (current?.stage === 'scoring') return current.application
    await press(room)
  }
  throw new Error('scoring never opened')
}

/** Seals the cards of the project on stage; everything but the reveal. */
export async function sealAll(room: Room): Promise<void> {
  for (let guard = 0; guard < 12; guard++) if ((await press(room)) === 'seal') return
  throw new Error('the cards could not be sealed')
}

/** Opens the cards of the project on stage at once. */
export async function reveal(room: Room): Promise<void> {
  for (let guard = 0; guard < 12; guard++) if ((await press(room)) === 'reveal') return
  throw new Error('the reveal never came')
}

/** Every judge signs, the ranking is frozen. Ties that only people can settle are settled by the order drawn. */
export async function freeze(room: Room): Promise<void> {
  const { season, session, judges } = room
  await sideBySide(judges, 8, async judge => {
    const { sheetHash } = await judge.get<{ sheetHash: string }>('judging.sheet', { session })
    await judge.get('judging.sign', { session, sheetHash, signature: hand })
  })
  const { openTies } = await season.operator.get<{ openTies: { applications: string[]; step: string }[] }>(
    'rounds.ranking',
    { session },
  )
  for (const { applications, step } of openTies)
    await season.operator.get('rounds.decideTie', {
      ...{ session, step, tiers: applications.map(id => [id]), record: '演示会议纪要1号' },
      expectedVersion: await versionOf(room),
    })
  await season.operator.get('rounds.freeze', { session, expectedVersion: await versionOf(room) })
}
