import { consentHistory as input } from '../../src/contract/schemas/account'
import type { ConsentRecord } from '../../src/contract/views/account'
import { defineOperation } from '../shared/operation'
import { consentHistory as readHistory } from '../shared/records/consents'

/** What taking a consent back means, told before it is done. */
const consequences: Record<ConsentRecord['document'], string> = {
  privacy: '撤回后不能再保存和提交报名，直到您重新同意。已经提交的报名不受影响；要删除信息请用“注销账号”。',
  sensitive:
    '撤回后，已填的身份证号立即删除，不能恢复。您填过证件号的团队，也会一并退出。通知要求核对核心成员的报名，可能因此不能通过审核。',
}

/** Every consent I gave: its version, when, and whether I took it back. */
export const consentHistory = defineOperation(['session', 'consentHistory'], {
  kind: 'read',
  summary: '我的同意记录',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller }) {
    const rows = await readHistory(db, caller.person!)
    return {
      consents: rows.map(({ version, givenAt, withdrawnAt, ...row }): ConsentRecord => {
        const document = row.document as ConsentRecord['document']
        return {
          document,
          version,
          givenAt: givenAt.toISOString(),
          withdrawnAt: withdrawnAt?.toISOString() ?? null,
          withdrawal: withdrawnAt ? null : consequences[document],
        }
      }),
    }
  },
})
