import { type Zippable, zipSync } from 'fflate'
import { exportCertificates as input } from '../../src/contract/schemas/certificates'
import { safeFilename } from '../shared/documents/form-document'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { noteResultExport, resultExportsSince } from '../shared/records/certificate-requests'
import { certificatesInForce, countInForce } from '../shared/records/certificates'
import { editionScope } from '../shared/session-scope'
import { printCertificate } from './print-certificate'

const operation = 'results.exportCertificates'
/** A call answers within ten seconds; a sheet takes up to half a second. */
export const perPart = 10
const perHour = 200

/** The certificates in force as PDFs in zip files of ten; every part taken out is noted, who and how many. */
export const exportCertificates = defineOperation(['results', 'exportCertificates'], {
  kind: 'direct',
  summary: '批量导出获奖证书',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, part }, { db, caller, host, now }) {
    const edition = knownEdition(slug)
    const certificates = await countInForce(db, slug)
    const parts = Math.ceil(certificates / perPart)
    if (part >= parts) throw new Failure('STATE_REFUSED', undefined, '还没有颁发证书，颁发后再导出')
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await resultExportsSince(db, caller.actor, operation, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内导出的次数太多，请稍后再试')
    const entries: Zippable = {}
    for (const row of await certificatesInForce(db, slug, part * perPart, perPart)) {
      const { filename, file } = await printCertificate(row, 'pdf', host)
      entries[filename] = file
    }
    const detail = { part, certificates: Object.keys(entries).length }
    await noteResultExport(db, { at: now, actor: caller.actor, edition: slug, operation, detail })
    const name = `获奖证书-${unitOf(edition).name}${edition.year}-第${part + 1}包共${parts}包`
    return {
      ...{ filename: safeFilename(name, 'zip'), mediaType: 'application/zip', parts, certificates },
      base64: Buffer.from(zipSync(entries, { level: 0, mtime: now })).toString('base64'),
    }
  },
})
