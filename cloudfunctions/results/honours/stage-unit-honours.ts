import { stageUnitHonours as input } from '../../../src/contract/schemas/unit-honours'
import { appendToHall } from '../../shared/hall-ledger'
import { defineOperation } from '../../shared/operation'
import { changeHonours } from '../../shared/records/unit-honours'
import { editionScope } from '../../shared/session-scope'
import { lockDraft } from './lock-draft'

/** One person puts the proposals forward; another one publishes them. */
export const stageUnitHonours = defineOperation(['results', 'stageUnitHonours'], {
  kind: 'write',
  summary: '单位奖：提交发布',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(asked, context) {
    await lockDraft(context, asked, 'draft')
    const by = { stagedBy: context.caller.actor, stagedAt: context.now }
    const version = await changeHonours(context.db, asked.edition, { ...by, state: 'staged' })
    const { caller, now, requestId } = context
    const act = { session: `edition:${asked.edition}`, actor: caller.actor, requestId, now }
    await appendToHall(context.db, act, 'honours.stage', { version })
    return { version, state: 'staged' as const }
  },
})
