import { proposeQuotaLock as input } from '../../../src/contract/schemas/quota-plans'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { takeStep } from './take-step'

/** One person puts an announced version forward for the lock; another one locks it (trust model §1.3). */
export const proposeQuotaLock = defineOperation(['recommendations', 'proposeQuotaLock'], {
  kind: 'write',
  summary: '提出锁定名额',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition, version }, context) {
    const step = { state: 'staged', stagedBy: context.caller.actor, stagedAt: context.now } as const
    const of = { edition, version, from: 'announced', kind: 'quota.stage' } as const
    await takeStep(context, of, step, { version })
    return { version, state: 'staged' as const }
  },
})
