import { strToU8, type Zippable, zipSync } from 'fflate'
import { PDFDocument } from 'pdf-lib'

/** A real PDF of so many pages; `padding` adds bytes so that it has several parts. */
export async function samplePdf(pages = 2, padding = 0): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  for (let n = 0; n < pages; n++) document.addPage([595, 842]).drawText(`page ${n + 1}`, { x: 50, y: 700 })
  if (padding > 0)
    await document.attach(noise(padding), 'noise.bin', { mimeType: 'application/octet-stream' })
  return document.save()
}

/** Bytes that do not compress, the same every time. */
export function noise(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let state = 12345
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    bytes[i] = state >> 16
  }
  return bytes
}

/** A 1×1 PNG. */
export const samplePng = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const mains = {
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const

/** A small office package of this kind; `over` adds or replaces entries. */
export function sampleOffice(
  kind: keyof typeof mains,
  over: Record<string, string | Uint8Array> = {},
): Uint8Array {
  const entries: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types><Override PartName="/main.xml" ContentType="${mains[kind]}"/></Types>`,
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="main.xml"/></Relationships>',
    'main.xml': '<main/>',
    ...over,
  }
  const files: Zippable = {}
  for (const [name, content] of Object.entries(entries))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

/** The first bytes of an MP4, and some of a film. */
export const sampleMp4 = Uint8Array.from([
  ...[0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x69, 0x73, 0x6f, 0x6d, 0, 0, 2, 0],
  ...new Array<number>(200).fill(7),
])
