import { randomBytes } from 'node:crypto'
import { operations as judging } from '../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../cloudfunctions/rounds/operations'
import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import type { AnyOperation } from '../../cloudfunctions/shared/operation'
import type { Input } from '../../src/contract/operations'
import { commitment } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import type { FreshDatabase } from './database'
import { entrant } from './frozen-final'
import { testRubric } from './hall-rubric'
import { type World, worldOf } from './host'
import { signedIn, type TestPerson } from './people'

const edition = 'changzhi-2026'

export interface TestHall {
  world: World
  rubric: Rubric
  rubricId: string
  session: string
  /** By their places in the running order once drawn. */
  projects: string[]
  judges: TestPerson[]
  operator: TestPerson
  approver: TestPerson
  contractor: TestPerson
  committee: [TestPerson, TestPerson]
  notary: TestPerson
  supervisor: TestPerson
  /** The session's present version, for expectedVersion. */
  version(): Promise<number>
}

interface Options {
  projects?: number
  judges?: number
  rubric?: Partial<Rubric>
  /** The round, and projects of a session before; a final of new ones by default. */
  round?: string
  applications?: readonly string[]
  /** How far the session has come. */
  until?: 'created' | 'seated' | 'declared' | 'drawn' | 'open'
  operations?: readonly AnyOperation[]
}

const person = (
  db: FreshDatabase,
  name: string,
  role: 'operator' | 'approver' | 'contractor' | 'committee' | 'notary' | 'supervisor' | 'judge',
) => signedIn(db, { name, grants: [{ role }] })

/** A session of 长治 2026 with its people, brought as far as `until` through the operations themselves. */
export async function testHall(db: FreshDatabase, options: Options = {}): Promise<TestHall> {
  const { projects = 2, judges = 5, until = 'open', round = 'final' } = options
  const world = worldOf(db, options.operations ?? [...rounds, ...judging])
  world.now = '2026-07-28T01:00:00.000Z'
  const rubric = testRubric(options.rubric)
  const [operator, approver, contractor] = [
    await person(db, '经办', 'operator'),
    await person(db, '负责', 'approver'),
    await person(db, '承办', 'contractor'),
  ]
  const committee: [TestPerson, TestPerson] = [
    await person(db, '委员甲', 'committee'),
    await person(db, '委员乙', 'committee'),
  ]
  const [notary, supervisor] = [await person(db, '公证', 'notary'), await person(db, '监督', 'supervisor')]
  const panel = []
  for (let n = 1; n <= judges; n++) panel.push(await person(db, `评委${n}`, 'judge'))
  const rubricId = await approvedRubric(world, { operator, committee }, rubric)
  const applications = [...(options.applications ?? [])]
  for (let n = 1; !options.applications && n <= projects; n++)
    applications.push((await entrant(db, { projectName: `演示项目${n}` })).id)
  const created = await world.get(operator, ['rounds', 'createSession'], {
    ...{ edition, round, group: 'enterprise', name: '企业组决赛', venue: '演示会场' },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', applications },
  })
  const { session } = created
  const version = async () =>
    (await world.get(operator, ['rounds', 'openingCheck'], { session })).session.version
  const hall: TestHall = {
    ...{ world, rubric, rubricId, session, projects: applications, judges: panel, version },
    ...{ operator, approver, contractor, committee, notary, supervisor },
  }
  const steps = ['created', 'seated', 'declared', 'drawn', 'open']
  for (const step of steps.slice(1, steps.indexOf(until) + 1)) await bring[step as keyof typeof bring](hall)
  return hall
}

/** Scoring rules drafted by the operator and signed by both members. */
export async function approvedRubric(
  world: World,
  people: Pick<TestHall, 'operator' | 'committee'>,
  rubric: Rubric,
): Promise<string> {
  const { operator, committee } = people
  const body = rubric as unknown as Input<'rounds', 'saveRubric'>['body']
  const saved = await world.get(operator, ['rounds', 'saveRubric'], {
    edition,
    rubric: null,
    expectedVersion: 0,
    name: '决赛评分标准',
    body,
  })
  let { version } = await world.get(operator, ['rounds', 'submitRubric'], {
    rubric: saved.rubric,
    expectedVersion: saved.version,
  })
  const list = await world.get(operator, ['rounds', 'rubrics'], { edition })
  const { bodyHash } = list.rubrics.find(row => row.id === saved.rubric)!
  for (const member of committee)
    ({ version } = await world.get(member, ['rounds', 'signRubric'], {
      rubric: saved.rubric,
      expectedVersion: version,
      bodyHash,
    }))
  return saved.rubric
}

const bring = {
  async seated({ world, operator, session, rubric, rubricId, judges, version }: TestHall) {
    await world.get(operator, ['rounds', 'chooseRubric'], {
      session,
      rubric: rubricId,
      expectedVersion: await version(),
    })
    const seats = judges.map((judge, index) => ({
      number: index + 1,
      person: judge.person,
      employer: `演示单位${index + 1}`,
      ...(rubric.juries ? { jury: rubric.juries[index % rubric.juries.length]!.id } : {}),
    }))
    await world.get(operator, ['rounds', 'setPanel'], { session, expectedVersion: await version(), seats })
  },
  async declared({ world, session, judges, projects }: TestHall) {
    const answers = projects.map(application => ({ application, relation: 'none' as const }))
    for (const judge of judges) {
      await world.get(judge, ['judging', 'promise'], { session, version: '2026-07-01' })
      await world.get(judge, ['judging', 'declareRecusals'], { session, answers })
    }
  },
  async drawn(hall: TestHall) {
    const { world, operator, session, version } = hall
    const { draw } = await world.get(operator, ['rounds', 'commitDraw'], {
      session,
      expectedVersion: await version(),
    })
    const { order } = await world.get(operator, ['rounds', 'revealDraw'], {
      session,
      draw,
      entropy: '482913',
    })
    hall.projects.splice(0, hall.projects.length, ...order)
  },
  async open({ world, operator, session, version }: TestHall) {
    await world.get(operator, ['rounds', 'open'], { session, expectedVersion: await version() })
  },
}

/** A judge's hand as the phone sends it. */
export const hand: Input<'judging', 'sign'>['signature'] = [
  [
    [100, 200],
    [400, 100],
    [500, 300],
  ],
  [
    [600, 80],
    [620, 340],
  ],
]
/** Every project scored by the same totals per seat and revealed, in running order. */
export async function scoreAll(hall: TestHall, perProject: readonly (readonly number[])[]): Promise<void> {
  for (const [index, totals] of perProject.entries()) {
    await advanceTo(hall, 'scoring')
    for (const [seat, total] of totals.entries()) {
      const judge = hall.judges[seat]!
      await hall.world.get(judge, ['judging', 'seal'], sealInput(hall, judge, hall.projects[index]!, total))
    }
    await advanceTo(hall, 'revealed')
  }
}

/** Every judge signs; the ranking is frozen. */
export async function signAndFreeze({ world, judges, session, operator, version }: TestHall) {
  for (const judge of judges) {
    const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
    await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  return world.ask(operator, ['rounds', 'freeze'], { session, expectedVersion: await version() })
}

/** The values of a card that sums to `total` (hundredths, on the step), filled criterion by criterion. */
export function cardOf(rubric: Rubric, total: number) {
  let left = total
  const criteria = rubric.criteria.map(({ id, max }): [string, number] => {
    const value = Math.min(max, left)
    left -= value
    return [id, value]
  })
  return { criteria, total }
}

/** What a judge's phone sends to submit a card. */
export function sealInput(
  hall: Pick<TestHall, 'rubric' | 'session'>,
  judge: TestPerson,
  application: string,
  total: number,
  over: { expectedVersion?: number; supersedes?: string | null } = {},
): Input<'judging', 'seal'> {
  const expectedVersion = over.expectedVersion ?? 0
  const version = expectedVersion + 1
  const card = cardOf(hall.rubric, total)
  const nonce = randomBytes(32).toString('hex')
  const bound = { session: hall.session, project: application, judge: judge.person, version, card, nonce }
  return {
    ...{ session: hall.session, application, version, card, nonce, expectedVersion },
    ...{ commitment: commitment(nodeHashing, bound), supersedes: over.supersedes ?? null },
  }
}

/** Presses the host's next button until the project on stage has reached `stage` (from its present one). */
export async function advanceTo(
  hall: TestHall,
  stage: 'called' | 'pitching' | 'answering' | 'scoring' | 'sealed' | 'revealed',
): Promise<void> {
  const { world, operator, session } = hall
  for (let guard = 0; guard < 8; guard++) {
    const { next, current } = await world.get(operator, ['rounds', 'live'], { session })
    if (current?.stage === stage && guard > 0) return
    if (!next) throw new Error(`no next step before ${stage}`)
    const { application, action, expectedVersion } = next
    if (action === 'reveal')
      await world.get(operator, ['rounds', 'reveal'], { session, application, expectedVersion })
    else await world.get(operator, ['rounds', 'advance'], { session, application, action, expectedVersion })
  }
  throw new Error(`never reached ${stage}`)
}
