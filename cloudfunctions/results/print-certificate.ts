import type { CertificateContent } from '../../src/core/certificate-content'
import { chineseDate } from '../../src/core/certificate-number'
import { safeFilename } from '../shared/documents/form-document'
import type { Host } from '../shared/host'
import type { CertificateRow } from '../shared/records/certificates'

/** The words of a certificate with what the sheet adds: its number and where that can be checked. */
function contentOf({ body, number }: CertificateRow, host: Host): CertificateContent {
  const { awardedOn, ...words } = body
  const address = host.publicUrl ? `${host.publicUrl}/cert?n=${number}` : null
  return { ...words, dated: chineseDate(awardedOn), number, address, demo: host.demo !== null }
}

const mediaTypes = { pdf: 'application/pdf', png: 'image/png' } as const

/** A certificate as a file. The writers are loaded when they are needed: most calls never print. */
export async function printCertificate(row: CertificateRow, format: 'pdf' | 'png', host: Host) {
  const { qrModules } = await import('../shared/documents/qr-modules')
  const content = contentOf(row, host)
  const qr = qrModules(content.address ?? content.number)
  const file = await draw(content, qr, format, row.issuedAt)
  const filename = safeFilename(`获奖证书-${row.body.projectName}-${row.number}`, format)
  return { filename, mediaType: mediaTypes[format], file }
}

async function draw(
  content: CertificateContent,
  qr: Parameters<typeof import('../shared/documents/certificate-pdf')['certificatePdf']>[1],
  format: 'pdf' | 'png',
  at: Date,
): Promise<Buffer> {
  if (format === 'pdf')
    return (await import('../shared/documents/certificate-pdf')).certificatePdf(content, qr, at)
  return (await import('../shared/documents/certificate-png')).certificatePng(content, qr)
}
