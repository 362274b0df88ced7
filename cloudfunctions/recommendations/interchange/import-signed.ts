import { importSigned as input } from '../../../src/contract/schemas/interchange'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { receivedAt } from '../inbox/received-at'
import { takeFile } from './take-file'

/** Takes a unit's signed file that an officer holds; the same file twice changes nothing. */
export const importSigned = defineOperation(['recommendations', 'importSigned'], {
  kind: 'write',
  summary: '导入推荐名单的签名文件',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  run: ({ edition, unit, file, receivedOn }, context) =>
    takeFile(
      context,
      { edition, unit, file: Buffer.from(file.base64, 'base64').toString('utf8') },
      { via: 'file', arrivedAt: receivedAt(receivedOn, context.now) },
    ),
})
