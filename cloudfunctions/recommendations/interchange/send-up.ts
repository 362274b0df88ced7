import { sendUp as input } from '../../../src/contract/schemas/interchange'
import { canonical } from '../../../src/core/canonical'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteListAct } from '../../shared/records/list-acts'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope } from '../../shared/session-scope'
import { buildFile } from './build-file'
import { noteSent } from './link'

/**
 * Delivers the submitted list to the system above through its interface. Sending the same list again changes nothing
 * there, so it may be tried again whenever the answer did not come back.
 */
export const sendUp = defineOperation(['recommendations', 'sendUp'], {
  kind: 'direct',
  summary: '通过接口向上级报送名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now, requestId }) {
    requireConfirmed(caller, now)
    const { file, token, applications } = await buildFile(db, host.keys, knownEdition(slug))
    if (!host.upper)
      throw new Failure('STATE_REFUSED', undefined, '本系统没有设置上级系统的地址，请导出签名文件报送')
    if (!token) throw new Failure('STATE_REFUSED', undefined, '还没有填写接口令牌，请先设置')
    const asked = { edition: file.to.edition, unit: file.to.unit, file: canonical(file) }
    const answer = await host.upper.deliver({ token, requestId, input: asked })
    await noteListAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.sendUp', edition: slug },
      ...{ subject: file.listHash, detail: { answer: answer.kind, applications } },
    })
    if (answer.kind === 'refused')
      throw new Failure('STATE_REFUSED', undefined, `上级系统没有接收：${answer.message}`)
    if (answer.kind !== 'received')
      throw new Failure('BUSY', undefined, '没有连上上级系统，名单还在，请稍后再点一次或导出文件')
    const { number, late } = answer.data
    await noteSent(db, slug, { listHash: file.listHash, number, late, at: now.toISOString() })
    return answer.data
  },
})
