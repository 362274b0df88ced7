import { seal as input } from '../../src/contract/schemas/judging'
import type { SealReply } from '../../src/contract/views/judging'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { receiveCard } from '../shared/receive-card'
import { requireJudge } from '../shared/require-judge'
import { requireRequestId } from '../shared/require-request-id'
import { sealingRules } from '../shared/sealing-rules'

/** Takes a judge's card for good from his own phone (trust model §2.1). */
export const seal = defineOperation(['judging', 'seal'], {
  kind: 'direct',
  summary: '提交评分表',
  who: { may: 'signed-in' },
  input,
  async run(sent, { host, caller, now, requestId }): Promise<SealReply> {
    requireRequestId(requestId)
    const of = await sealingRules(host, sent.session)
    if (!of) throw new Failure('NOT_FOUND')
    requireJudge(caller, { edition: of.edition, session: sent.session })
    const device = caller.signIn?.id ?? null
    return receiveCard(host, of, { judge: caller.actor, requestId, device, now }, sent)
  },
})
