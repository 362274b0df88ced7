import { stageMerged as input } from '../../../src/contract/schemas/merged'
import { defineOperation } from '../../shared/operation'
import { changeAdvance } from '../../shared/records/advances'
import { editionScope } from '../../shared/session-scope'
import { crossOfficers } from '../cross/upper-edition'
import { holdMerged, placeOf } from './hold-merged'
import { fixedHash, recordOf } from './merged-work'

/** One person puts the list forward; refused while a case is open or a project lacks something. */
export const stageMerged = defineOperation(['recommendations', 'stageMerged'], {
  kind: 'write',
  summary: '汇总名单：提交锁定',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    const { work } = await holdMerged(context, asked, 'draft')
    const { caller, now: stagedAt } = context
    const fixed = { fixed: recordOf(work, 0), fixedHash: fixedHash(work) }
    const change = { ...fixed, state: 'staged' as const, stagedBy: caller.actor, stagedAt }
    const version = await changeAdvance(context.db, placeOf(asked), change)
    return { version, state: 'staged' as const }
  },
})
