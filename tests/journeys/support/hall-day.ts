import type { Rubric } from '../../../src/core/rubric'
import { sealInput } from '../../setup/hall'
import { testRubric } from '../../setup/hall-rubric'
import { signInByCall, type WebCaller } from './caller'

const edition = 'changzhi-2026'
const numbers = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => `169000000${from + place}`)

/** Everybody of a day in the hall by the demonstration's numbers, and the session as it was planned. */
export interface HallDay {
  operator: WebCaller
  operator2: WebCaller
  approver: WebCaller
  supervisor: WebCaller
  notary: WebCaller
  committee: WebCaller[]
  judges: WebCaller[]
  rubric: Rubric
  session: string
  /** Three projects of the session, in no order. */
  projects: { application: string; projectName: string }[]
  version(): Promise<number>
}

/** The day of the final: rules with a tie chain approved, three finalists in a hall, seven judges seated. */
export async function planHallDay(port: number): Promise<HallDay> {
  const one = (phone: string) => signInByCall(port, phone)
  const all = (phones: string[]) => Promise.all(phones.map(one))
  const operator = await one('16900000001')
  const { stops } = await operator.get(['session', 'clock'], {})
  await operator.get(['session', 'moveClock'], { to: stops.find(({ name }) => name === '决赛日')!.at })
  // Signing in proves who one is for ten minutes of the demonstration's clock.
  const [chief, operator2, approver, supervisor, notary] = await all(
    ['01', '02', '03', '33', '32'].map(end => `169000000${end}`),
  )
  const committee = await all(numbers(11, 3))
  const judges = await all(numbers(21, 7))
  const rubric = testRubric({ ties: ['untrimmed-mean', { criterion: 'innovation' }, 'judges-vote'] })
  const people = { operator: chief!, committee }
  const rubricId = await approve(people, rubric)
  const where = { edition, round: 'final', group: 'enterprise' }
  const { finalists } = await chief!.get(['rounds', 'finalists'], where)
  const projects = finalists.filter(({ problem }) => problem === null).slice(0, 3)
  const { session } = await chief!.get(['rounds', 'createSession'], {
    ...{ ...where, name: '企业组决赛（雨天）', venue: '演示会场' },
    ...{ startsAt: '2026-07-28T01:30:00.000Z', applications: projects.map(each => each.application) },
  })
  const version = async () => (await chief!.get(['rounds', 'openingCheck'], { session })).session.version
  await chief!.get(['rounds', 'chooseRubric'], {
    session,
    rubric: rubricId,
    expectedVersion: await version(),
  })
  const seats = judges.map((judge, place) => ({ number: place + 1, person: judge.person }))
  await chief!.get(['rounds', 'setPanel'], { session, expectedVersion: await version(), seats })
  return {
    ...{ ...people, operator2: operator2!, approver: approver!, supervisor: supervisor!, notary: notary! },
    ...{ judges, rubric, session, projects, version },
  }
}

async function approve({ operator, committee }: Pick<HallDay, 'operator' | 'committee'>, rubric: Rubric) {
  const saved = await operator.get(['rounds', 'saveRubric'], {
    ...{ edition, rubric: null, expectedVersion: 0, name: '决赛评分标准（演示）', body: rubric as never },
  })
  const { rubric: id } = saved
  let { version } = await operator.get(['rounds', 'submitRubric'], {
    rubric: id,
    expectedVersion: saved.version,
  })
  const { rubrics } = await operator.get(['rounds', 'rubrics'], { edition })
  const { bodyHash } = rubrics.find(each => each.id === id)!
  for (const member of committee.slice(0, 2))
    ({ version } = await member.get(['rounds', 'signRubric'], {
      rubric: id,
      expectedVersion: version,
      bodyHash,
    }))
  return id
}

/** A judge promises and says of every project that there is no relation. */
export async function promiseByCall({ session, projects }: HallDay, judge: WebCaller): Promise<void> {
  const { promise } = await judge.get(['judging', 'session'], { session })
  await judge.get(['judging', 'promise'], { session, version: promise.version })
  await judge.get(['judging', 'declareRecusals'], {
    session,
    answers: projects.map(({ application }) => ({ application, relation: 'none' as const })),
  })
}

/** A judge hands in a card of this total (hundredths). */
export async function sealByCall(
  day: HallDay,
  judge: WebCaller,
  application: string,
  total: number,
): Promise<void> {
  await judge.get(['judging', 'seal'], sealInput(day, judge as never, application, total))
}
