import { saveRubric as input } from '../../src/contract/schemas/rounds-rubrics'
import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { changeRubric, insertRubric, lockRubric, readRubric } from '../shared/records/rubrics'
import { editionScope } from '../shared/session-scope'
import { drafters } from './roles'

/** Saves a draft of the scoring rules as it is; what is missing is shown by `rubrics`, not refused here. */
export const saveRubric = defineOperation(['rounds', 'saveRubric'], {
  kind: 'write',
  summary: '保存评分标准草稿',
  who: { may: drafters, scope: editionScope },
  input,
  async run({ edition, rubric: id, basedOn, expectedVersion, name, ...rest }, { db, caller, now }) {
    const body = rest.body as RubricDraft
    if (id === null) {
      if (basedOn && (await readRubric(db, basedOn))?.edition !== edition) throw new Failure('NOT_FOUND')
      if (expectedVersion !== 0) throw new Failure('VERSION_CONFLICT', { current: 0 })
      const rubric = newId('rub')
      const made = { createdBy: caller.actor, createdAt: now, basedOn: basedOn ?? null }
      const fresh = { id: rubric, edition, name, body, ...made }
      await insertRubric(db, { ...fresh, state: 'draft', version: 1 })
      return { rubric, version: 1, state: 'draft' as const }
    }
    const row = await lockRubric(db, id)
    if (!row || row.edition !== edition) throw new Failure('NOT_FOUND')
    if (row.state !== 'draft') throw new Failure('RUBRIC_LOCKED')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const version = await changeRubric(db, id, { name, body })
    return { rubric: id, version, state: 'draft' as const }
  },
})
