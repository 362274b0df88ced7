import { bytesAt, byteText } from './byte-text'
import { formatsText } from './file-name'
import { FILE_LIMITS, type FileKind } from './file-slots'
import { imageSize } from './image-size'
import { zipDirectoryPlace } from './zip-directory'

/** The two ends of a file; of a short file both are all of it. `tail` holds at least ZIP_TAIL bytes where there are. */
export interface FileEnds {
  size: number
  head: Uint8Array
  tail: Uint8Array
}

/** What the first bytes say a file is; `zip` still has to be opened to know which office file it is. */
export function signatureOf({
  head,
}: Pick<FileEnds, 'head'>): Exclude<FileKind, 'docx' | 'xlsx' | 'pptx'> | 'zip' | null {
  if (bytesAt(head, 0, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (bytesAt(head, 0, [0xff, 0xd8, 0xff])) return 'jpg'
  if (bytesAt(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (bytesAt(head, 4, [0x66, 0x74, 0x79, 0x70])) return 'mp4'
  if (bytesAt(head, 0, [0x50, 0x4b, 3, 4])) return 'zip'
  return null
}

/**
 * Why the content cannot be what the name says, as a sentence; null where it can. For office files this is only the
 * beginning: their archive has rules of its own (office-package.ts).
 */
export function contentProblem(kind: FileKind, ends: FileEnds): string | null {
  if (ends.size === 0) return '这个文件是空的，请重新选择'
  const isOffice = kind === 'docx' || kind === 'xlsx' || kind === 'pptx'
  if (signatureOf(ends) !== (isOffice ? 'zip' : kind))
    return `内容不是${formatsText([kind])}，请用原来的软件另存后再传`
  if (isOffice) return zipDirectoryPlace(ends.tail, ends.size) ? null : '文件不完整，请重新导出后再传'
  if (zipDirectoryPlace(ends.tail, ends.size)) return '文件里夹带了压缩包，请重新导出后再传'
  return kind === 'pdf' ? pdfProblem(ends) : kind === 'mp4' ? null : pictureProblem(kind, ends)
}

function pdfProblem({ tail }: FileEnds): string | null {
  return byteText(tail.subarray(-2048)).includes('%%EOF') ? null : '文件不完整，请重新导出后再传'
}

function pictureProblem(kind: 'jpg' | 'png', { head, tail }: FileEnds): string | null {
  const words = byteText(head.subarray(0, 1024))
  if (/%PDF-|<script|<html|<\?php/i.test(words)) return '图片里夹带了别的内容，请重新拍照或另存'
  const size = imageSize(head)
  const ends =
    kind === 'png' ? byteText(tail.subarray(-64)).includes('IEND') : byteText(tail).includes('\xff\xd9')
  if (size === null || !ends) return '图片不完整，请重新拍照或另存'
  if (size.width * size.height > FILE_LIMITS.megapixels * 1_000_000)
    return `图片超过${FILE_LIMITS.megapixels}00万像素，请缩小后再传`
  return null
}
