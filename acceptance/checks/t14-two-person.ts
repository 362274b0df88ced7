import type { Check } from '../check'
import { openRoom, openScoring, type Room } from '../hall/room'
import { approveRubric, rubricOf } from '../hall/rubric'
import { edition, type Season } from '../hall/season'
import { type Caller, signIn } from '../product/caller'
import { type Answer, newRequestId } from '../product/door'

interface Put {
  proposal: string
  inputHash: string
}

/** What was tried by somebody who must not succeed, and how often he did. */
class Tries {
  cases = 0
  taken = 0
  notConfirmed = 0

  /** The answer must be a refusal. */
  refused(answer: Answer<object>): void {
    this.cases += 1
    if (answer.ok) this.taken += 1
  }

  confirmed(answer: Answer<object>): void {
    this.cases += 1
    if (!answer.ok) this.notConfirmed += 1
  }
}

async function absencesIn({ season, session }: Room): Promise<number> {
  const { seats } = await season.operator.get<{ seats: { state: string }[] }>('rounds.live', { session })
  return seats.filter(({ state }) => state === 'absent').length
}

const moveClock = async ({ operator }: Season, minutes: number) => {
  const { now } = await operator.get<{ now: string }>('session.clock', {})
  await operator.get('session.moveClock', { to: new Date(Date.parse(now) + minutes * 60_000).toISOString() })
}

/** The caller proves once more that it is he: the step-up every confirmation asks for. */
async function prove(who: Caller): Promise<Caller> {
  const { demoCode } = await who.get<{ demoCode: string }>('session.sendOwnCode', {})
  await who.get('session.confirmMyself', { code: demoCode })
  return who
}

/** One seat marked absent with everything that must not work tried first; `expire` lets the first proposal lapse. */
async function absentSeat(
  room: Room,
  project: string,
  number: number,
  expire: boolean,
  tries: Tries,
): Promise<void> {
  const { season, session } = room
  const { operator, approver, supervisor } = season
  const propose = (who: Caller, over: object = {}) =>
    who.ask<Put>('rounds.propose', {
      session,
      proposal: { act: 'absent', application: project, number, reason: '演示：未到场', ...over },
    })
  const confirm = (who: Caller, put: Put, over: object = {}, requestId = newRequestId()) =>
    who.ask<object>('rounds.confirmProposal', { session, ...put, ...over }, requestId)
  const put = async (): Promise<Put> => {
    const answer = await propose(operator)
    if (!answer.ok) throw new Error(answer.raw.slice(0, 600))
    return { proposal: answer.data.proposal, inputHash: answer.data.inputHash }
  }
  const strangers = [season.committee[0]!, season.notary, room.judges[number - 1]!]
  for (const who of [...strangers, supervisor]) tries.refused(await propose(who))
  tries.refused(await propose(operator, { number: 15 }))
  let waiting = await put()
  const second = await prove(approver)
  tries.refused(await confirm(await prove(operator), waiting))
  tries.refused(await confirm(await signIn(season.product.door, '16900000001'), waiting))
  for (const who of [...strangers, season.contractor]) tries.refused(await confirm(who, waiting))
  tries.refused(await confirm(second, waiting, { inputHash: '0'.repeat(64) }))
  tries.refused(await confirm(second, waiting, { proposal: 'prp_0000000000000000' }))
  if (expire) {
    await moveClock(season, 16)
    tries.refused(await confirm(second, waiting))
    waiting = await put()
  }
  const requestId = newRequestId()
  tries.confirmed(await confirm(second, waiting, {}, requestId))
  const again = await confirm(second, waiting, {}, requestId)
  tries.cases += 1
  if (!again.replayed) tries.taken += 1
  tries.refused(await confirm(await prove(supervisor), waiting))
  tries.refused(await propose(operator))
}

/** Scoring rules need two different members: one alone, twice and from two devices, does not make them valid. */
async function rubricSignatures(season: Season, tries: Tries): Promise<void> {
  const { operator, committee } = season
  const saved = await operator.get<{ rubric: string; version: number }>('rounds.saveRubric', {
    ...{ edition, rubric: null, expectedVersion: 0, name: '演示：一人签两次', body: rubricOf() },
  })
  const { rubric } = saved
  const { version } = await operator.get<{ version: number }>('rounds.submitRubric', {
    rubric,
    expectedVersion: saved.version,
  })
  type Row = { id: string; bodyHash: string; state: string; version: number }
  const row = async () =>
    (await operator.get<{ rubrics: Row[] }>('rounds.rubrics', { edition })).rubrics.find(
      ({ id }) => id === rubric,
    )!
  const { bodyHash } = await row()
  const sign = async (who: Caller, over: object = {}) =>
    who.ask<object>('rounds.signRubric', {
      rubric,
      expectedVersion: (await row()).version,
      bodyHash,
      ...over,
    })
  const [one, two] = committee as [Caller, Caller]
  tries.refused(await sign(two, { bodyHash: '0'.repeat(64) }))
  for (const who of [operator, season.approver, season.contractor, season.notary])
    tries.refused(await sign(who))
  await one.get('rounds.signRubric', { rubric, expectedVersion: version, bodyHash })
  await sign(one)
  await sign(await signIn(season.product.door, '16900000011'))
  tries.cases += 2
  if ((await row()).state === 'approved') tries.taken += 1
}

/** T14: what takes two people cannot be done by one, late, with other words, or twice. */
export const twoPerson: Check = {
  id: 'T14',
  claim: 'what takes two people is refused to one, to other roles, late, changed and again',
  projects: full => (full ? 4 : 1),
  async run({ season, full }) {
    const tries = new Tries()
    const rubric = rubricOf()
    const rubricId = await approveRubric(season, '验收·两人', rubric)
    let absent = 0
    for (let n = 0; n < (full ? 4 : 1); n++) {
      const room = await openRoom(season, { rubric, rubricId, judges: 8, projects: 1 })
      const project = await openScoring(room)
      const seats = [1, 2, 3, 4, 5]
      for (const number of seats) await absentSeat(room, project, number, number % 2 === 0, tries)
      absent += (await absencesIn(room)) === seats.length ? 0 : 1
    }
    await rubricSignatures(season, tries)
    return {
      bad: { taken: tries.taken, notConfirmed: tries.notConfirmed, absencesDiffer: absent },
      figures: { cases: tries.cases },
    }
  },
}
