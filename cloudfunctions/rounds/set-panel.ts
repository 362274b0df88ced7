import { setPanel as input } from '../../src/contract/schemas/rounds-sessions'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { readRubric } from '../shared/records/rubrics'
import { replaceSeats } from '../shared/records/seats'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { judgesFor } from './judges'
import { lockForChange } from './lock-for-change'
import { organisers } from './roles'

/** Seats the panel; before the opening only. Someone whose other role clashes is refused by name (§1.2). */
export const setPanel = defineOperation(['rounds', 'setPanel'], {
  kind: 'write',
  summary: '安排评审组席位',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion, seats }, { db, caller, now, requestId }) {
    const session = await lockForChange(db, id, expectedVersion, ['planned', 'drawn'])
    const known = new Map((await judgesFor(db, session.edition, now)).map(judge => [judge.person, judge]))
    const refused = seats.flatMap(({ person }) => {
      const judge = known.get(person)
      const problem = judge ? judge.problem : '还没有本届评委身份，请先授权'
      return problem ? [{ person, problem }] : []
    })
    if (refused.length > 0) throw new Failure('ROLE_INCOMPATIBLE', { refused })
    await refuseStrangeJuries(db, session.rubricId, seats)
    const panel = seats.map(({ number, person, employer, jury }) => {
      const judge = known.get(person)!
      const seat = { number, personId: person, name: judge.name, employer: employer ?? judge.employer }
      return { ...seat, jury: jury ?? null }
    })
    await replaceSeats(db, id, panel)
    const data = {
      session: id,
      panel: panel.map(({ number, personId, jury }) => ({
        ...{ seat: number, judge: personId },
        ...(jury ? { jury } : {}),
      })),
    }
    const chain = `edition:${session.edition}`
    await appendToLedger(db, { session: chain, actor: caller.actor, requestId, kind: 'panel.set', data }, now)
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, {}) }
  },
})

/** A seat of a jury the chosen rules do not have; a missing one is asked for at the opening. */
async function refuseStrangeJuries(
  db: Transaction,
  rubricId: string | null,
  seats: readonly { jury?: string | undefined }[],
): Promise<void> {
  const rubric = rubricId ? await readRubric(db, rubricId) : null
  const known = rubric?.body.juries?.map(({ id }) => id) ?? []
  const place = seats.findIndex(({ jury }) => jury !== undefined && !known.includes(jury))
  if (place < 0) return
  const problem = rubric ? '评分标准里没有这个评审组，请重新选择' : '请先选定评分标准，再分评审组'
  throw fieldFailure(`seats.${place}.jury`, problem)
}
