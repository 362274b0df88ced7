import type { StoredPart } from './storage'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plain = (text: string) => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name]!)

/** The text of the first element of this name; null without one. COS answers are flat and without attributes. */
export function xmlText(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)
  return found ? plain(found[1]!) : null
}

/** The parts of a ListPartsResult. */
export function xmlParts(xml: string): StoredPart[] {
  return [...xml.matchAll(/<Part>([\s\S]*?)<\/Part>/g)].map(([, part = '']) => ({
    part: Number(xmlText(part, 'PartNumber')),
    bytes: Number(xmlText(part, 'Size')),
    tag: xmlText(part, 'ETag') ?? '',
  }))
}

/** The body of Complete Multipart Upload: numbers ascending. */
export function completionXml(parts: readonly StoredPart[]): string {
  const lines = parts.map(
    ({ part, tag }) =>
      `<Part><PartNumber>${part}</PartNumber><ETag>${tag.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</ETag></Part>`,
  )
  return `<CompleteMultipartUpload>${lines.join('')}</CompleteMultipartUpload>`
}
