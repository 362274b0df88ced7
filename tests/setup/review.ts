import { operations as judging } from '../../cloudfunctions/judging/operations'
import { operations as rounds } from '../../cloudfunctions/rounds/operations'
import type { AnyOperation } from '../../cloudfunctions/shared/operation'
import type { Rubric } from '../../src/core/rubric'
import type { FreshDatabase } from './database'
import { entrant, type TestEntrant } from './frozen-final'
import { approvedRubric, hand, sealInput } from './hall'
import { testRubric } from './hall-rubric'
import { worldOf } from './host'
import { signedIn, type TestPerson } from './people'

const edition = 'changzhi-2026'

interface Options {
  projects?: number
  judges?: number
  perProject?: number
  rubric?: Partial<Rubric>
  employers?: readonly string[]
  until?: 'created' | 'declared' | 'assigned' | 'open'
  operations?: readonly AnyOperation[]
}

export const opensAt = '2026-07-12T00:00:00.000Z'
export const closesAt = '2026-07-16T10:00:00.000Z'

/** An online preliminary of 长治 2026 with its people, brought as far as `until` through the operations themselves. */
export async function testReview(db: FreshDatabase, options: Options = {}) {
  const { projects = 4, judges = 4, perProject = 3, until = 'open' } = options
  const world = worldOf(db, options.operations ?? [...rounds, ...judging])
  world.now = '2026-07-11T02:00:00.000Z'
  const person = (
    name: string,
    role: 'operator' | 'approver' | 'contractor' | 'committee' | 'supervisor' | 'judge',
  ) => signedIn(db, { name, grants: [{ role }] })
  const people = {
    operator: await person('经办', 'operator'),
    approver: await person('负责', 'approver'),
    contractor: await person('承办', 'contractor'),
    supervisor: await person('监督', 'supervisor'),
  }
  const committee: [TestPerson, TestPerson] = [
    await person('委员甲', 'committee'),
    await person('委员乙', 'committee'),
  ]
  const panel: TestPerson[] = []
  for (let n = 1; n <= judges; n++) panel.push(await person(`评委${n}`, 'judge'))
  const rubric = testRubric({ trim: { high: 0, low: 0 }, minCards: 2, ...options.rubric })
  const rubricId = await approvedRubric(world, { operator: people.operator, committee }, rubric)
  const entrants: TestEntrant[] = []
  for (let n = 1; n <= projects; n++) {
    const form = { projectField: n % 2 ? '高端装备' : '新材料' }
    entrants.push(await entrant(db, { projectName: `演示项目${n}`, form }))
  }
  const { session } = await world.get(people.operator, ['rounds', 'createReview'], {
    ...{ edition, round: 'preliminary', group: 'enterprise', name: '企业组初赛网评', opensAt, closesAt },
    applications: entrants.map(({ id }) => id),
  })
  const view = () => world.get(people.operator, ['rounds', 'review'], { session })
  const version = async () => (await view()).session.version
  const review = {
    ...{ world, db, session, rubric, judges: panel, committee, entrants, view, version, ...people },
    projects: entrants.map(({ id }) => id),
  }
  if (until === 'created') return review
  await world.get(people.operator, ['rounds', 'chooseRubric'], {
    ...{ session, rubric: rubricId, expectedVersion: await version() },
  })
  await world.get(people.operator, ['rounds', 'setPanel'], {
    ...{ session, expectedVersion: await version() },
    seats: panel.map((judge, i) => ({
      ...{
        number: i + 1,
        person: judge.person,
        employer: options.employers?.[i] ?? `演示大学第${i + 1}学院`,
      },
    })),
  })
  const answers = review.projects.map(application => ({ application, relation: 'none' as const }))
  for (const judge of panel) {
    await world.get(judge, ['judging', 'promise'], { session, version: '2026-07-01' })
    await world.get(judge, ['judging', 'declareRecusals'], { session, answers })
  }
  if (until === 'declared') return review
  await world.get(people.operator, ['rounds', 'assignReview'], {
    ...{ session, expectedVersion: await version(), perProject },
  })
  if (until === 'assigned') return review
  await world.get(people.operator, ['rounds', 'publishReview'], { session, expectedVersion: await version() })
  world.now = '2026-07-13T02:00:00.000Z'
  return review
}

export type TestReview = Awaited<ReturnType<typeof testReview>>

/** Every judge hands in his cards; `totalOf` gives the total of a judge (from 0) for a project (from 0). */
export async function scoreAll(
  review: TestReview,
  totalOf: (judge: number, project: number) => number,
): Promise<void> {
  const { projects } = await review.view()
  for (const { application, readers } of projects)
    for (const { person } of readers) {
      const judge = review.judges.findIndex(each => each.person === person)
      const total = totalOf(judge, review.projects.indexOf(application))
      const card = sealInput(review, review.judges[judge]!, application, total)
      await review.world.get(review.judges[judge]!, ['judging', 'seal'], card)
    }
}

/** Opens the cards, finishes the calibration without a discussion, lets everybody sign, and freezes the ranking. */
export async function freezeReview(review: TestReview): Promise<void> {
  const { world, session, operator, committee, version } = review
  await world.get(operator, ['rounds', 'revealReview'], { session, expectedVersion: await version() })
  await world.get(committee[0], ['rounds', 'finishCalibration'], {
    session,
    expectedVersion: await version(),
  })
  await signAndFreeze(review)
}

/** Everybody signs his sheet; then the ranking is frozen. */
export async function signAndFreeze({
  world,
  session,
  operator,
  judges,
  version,
}: TestReview): Promise<void> {
  for (const judge of judges) {
    const { sheetHash } = await world.get(judge, ['judging', 'sheet'], { session })
    await world.get(judge, ['judging', 'sign'], { session, sheetHash, signature: hand })
  }
  await world.get(operator, ['rounds', 'freeze'], { session, expectedVersion: await version() })
}
