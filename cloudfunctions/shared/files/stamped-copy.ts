import { createHash } from 'node:crypto'
import { FILE_LIMITS, type FileKind, MEGABYTE } from '../../../src/core/file-slots'
import { imageSize } from '../../../src/core/image-size'
import { Failure } from '../failure'
import type { Storage } from '../gateways/storage'
import type { FileRow } from '../records/files'
import { stampPdf, stampPicture } from './watermark'

const KINDS: Readonly<Record<FileKind, string>> = {
  pdf: 'PDF文档',
  jpg: '图片',
  png: '图片',
  pptx: '演示文稿',
  docx: '文字文档',
  xlsx: '表格',
  mp4: '视频',
}

/** What people call a kind of file. */
export const kindName = (kind: FileKind): string => KINDS[kind]

/** Why a judge cannot open a file; null where he can. */
export function whyNotOpenable(file: FileRow): string | null {
  if (file.quarantinedAt) return '这份材料已隔离，任何人都不能打开'
  if (file.unstampable) return '文件有密码或已损坏，请看现场大屏或向工作人员索取纸质材料'
  if (file.kind === 'pdf' || file.kind === 'jpg' || file.kind === 'png') return null
  return '这类文件加不了水印，请看现场大屏或向工作人员索取纸质材料'
}

/**
 * The copy of a file with these words across it, made the first time it is asked for and kept in the store. FILE_UNOPENABLE
 * for a PDF that cannot be read.
 */
export async function stampedCopy(
  store: Storage,
  file: FileRow,
  text: string,
): Promise<{ key: string; name: string; kind: FileKind }> {
  const kind = file.kind === 'pdf' ? 'pdf' : 'png'
  const words = createHash('sha256').update(text).digest('hex').slice(0, 24)
  const key = `stamped/${file.id}/${words}`
  const name = file.name.replace(/\.[^.]*$/, `.${kind}`)
  if ((await store.size(key)) !== null) return { key, name, kind }
  if (file.bytes > FILE_LIMITS.megabytes.pdf * MEGABYTE) throw new Failure('FILE_UNOPENABLE')
  const bytes = await store.read(file.storageKey, 0, file.bytes)
  const stamped = await stamp(file.kind, bytes, text).catch(() => {
    throw new Failure('FILE_UNOPENABLE', { broken: true })
  })
  await store.put(key, stamped)
  return { key, name, kind }
}

async function stamp(kind: FileKind, bytes: Uint8Array, text: string): Promise<Uint8Array> {
  if (kind === 'pdf') return stampPdf(bytes, text)
  const size = imageSize(bytes)
  if (!size || (kind !== 'jpg' && kind !== 'png')) throw new Error('not a picture')
  return stampPicture(bytes, { kind, size }, text)
}
