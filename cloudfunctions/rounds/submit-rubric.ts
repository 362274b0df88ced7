import { submitRubric as input } from '../../src/contract/schemas/rounds-rubrics'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { changeRubric, lockRubric } from '../shared/records/rubrics'
import { rubricScope } from '../shared/session-scope'
import { drafters } from './roles'
import { draftProblems } from './rubric-draft'
import { rubricHash } from './rubrics'

/** Puts complete scoring rules to the committee; from now on their text no longer changes. */
export const submitRubric = defineOperation(['rounds', 'submitRubric'], {
  kind: 'write',
  summary: '提交评分标准给专家委员会',
  who: { may: drafters, scope: rubricScope },
  input,
  async run({ rubric: id, expectedVersion }, { db, caller, now, requestId }) {
    const row = await lockRubric(db, id)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.state !== 'draft') throw new Failure('RUBRIC_LOCKED')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const problems = draftProblems(row.body)
    if (problems.length > 0) {
      const fields = problems.map(({ path, message }) => ({ path: `body.${path}`, message }))
      throw new Failure('RUBRIC_INCOMPLETE', { fields })
    }
    const version = await changeRubric(db, id, { state: 'pending' })
    const data = { rubric: id, rulesHash: rubricHash(row) }
    const draft = {
      session: `edition:${row.edition}`,
      actor: caller.actor,
      requestId,
      kind: 'rubric.submit' as const,
      data,
    }
    await appendToLedger(db, draft, now)
    return { rubric: id, version, state: 'pending' as const }
  },
})
