import { exportSigned as input } from '../../../src/contract/schemas/interchange'
import { canonical } from '../../../src/core/canonical'
import { safeFilename } from '../../shared/documents/form-document'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { noteListAct } from '../../shared/records/list-acts'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope } from '../../shared/session-scope'
import { buildFile } from './build-file'

/** The submitted list as a signed file for the desk above; only that desk can open its personal part. */
export const exportSigned = defineOperation(['recommendations', 'exportSigned'], {
  kind: 'direct',
  summary: '导出推荐名单的签名文件',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller, now }) {
    requireConfirmed(caller, now)
    const { file, unitName, applications } = await buildFile(db, host.keys, knownEdition(slug))
    await noteListAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.exportSigned', edition: slug },
      ...{ subject: file.listHash, detail: { recipient: file.sealed.recipient, applications } },
    })
    return {
      filename: safeFilename(`推荐名单-${unitName}-第${file.from.number}次报送`, 'csc.json'),
      mediaType: 'application/json',
      base64: Buffer.from(canonical(file)).toString('base64'),
    }
  },
})
