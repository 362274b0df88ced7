import { chooseRubric as input } from '../../src/contract/schemas/rounds-sessions'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { isReplaced, readRubric } from '../shared/records/rubrics'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { sessionScope } from '../shared/session-scope'
import { lockForChange } from './lock-for-change'
import { organisers } from './roles'

/** Chooses the approved scoring rules a session will be judged by; before the opening only (T-16). */
export const chooseRubric = defineOperation(['rounds', 'chooseRubric'], {
  kind: 'write',
  summary: '为场次选定评分标准',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, rubric, expectedVersion }, { db, caller, now, requestId }) {
    const session = await lockForChange(db, id, expectedVersion, ['planned', 'drawn'])
    const row = await readRubric(db, rubric)
    if (!row || row.edition !== session.edition) throw new Failure('NOT_FOUND')
    if (row.state !== 'approved') throw new Failure('RUBRIC_NOT_APPROVED')
    if (rubric !== session.rubricId && (await isReplaced(db, rubric)))
      throw new Failure('STATE_REFUSED', undefined, '这一版已被新版本替代，请选用新版本')
    const chain = { session: `edition:${session.edition}`, actor: caller.actor, requestId }
    await appendToLedger(db, { ...chain, kind: 'rubric.choose', data: { session: id, rubric } }, now)
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, { rubricId: rubric }) }
  },
})
