import { exportCertificate as input } from '../../src/contract/schemas/certificates'
import type { Caller } from '../shared/caller'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { ownEntrant } from '../shared/records/awards-rankings'
import { isUnderReview, noteResultExport, resultExportsSince } from '../shared/records/certificate-requests'
import { type CertificateRow, latestCertificate } from '../shared/records/certificates'
import { holds } from '../shared/session-scope'
import { printCertificate } from './print-certificate'

const operation = 'results.exportCertificate'
const perHour = 60

/** The certificate in force of an application as PDF or picture: for its owner, and for the officers of its edition. */
export const exportCertificate = defineOperation(['results', 'exportCertificate'], {
  kind: 'direct',
  summary: '下载获奖证书',
  who: { may: 'signed-in' },
  input,
  async run({ application, format }, { db, caller, host, now }) {
    const row = await visibleTo(db, caller, application)
    if (row?.state !== 'issued' || (await isUnderReview(db, application)))
      throw new Failure('STATE_REFUSED', undefined, '现在没有有效的证书，颁发后会通知您')
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await resultExportsSince(db, caller.actor, operation, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内下载的次数太多，请稍后再试')
    const { file, ...rest } = await printCertificate(row, format, host)
    const detail = { number: row.number, format }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: row.edition, operation, detail })
    return { ...rest, base64: file.toString('base64') }
  },
})

/** The last certificate of an application the caller may see; NOT_FOUND for anybody else's, as for one that is none. */
async function visibleTo(db: Queries, caller: Caller, application: string): Promise<CertificateRow | null> {
  const row = await latestCertificate(db, application)
  const officer = row !== null && holds(caller, ['operator', 'approver'], { edition: row.edition })
  if (!officer && !(await ownEntrant(db, application, caller.person!))) throw new Failure('NOT_FOUND')
  return row
}
