import { createHash } from 'node:crypto'
import { contentProblem } from '../../../src/core/file-type'
import { ZIP_TAIL } from '../../../src/core/zip-directory'
import type { Storage } from '../gateways/storage'
import type { FileRow } from '../records/files'
import { officeProblem } from './check-archive'

/** What looking at a stored file found. `refusal` null: it is what it says. */
export interface FileCheck {
  refusal: string | null
  sha256: string
  /** A PDF with a password: kept, but cannot be stamped. */
  unstampable: boolean
}

const HEAD = 1024 * 1024

/** Looks at a stored file: its length, its fingerprint where the phone told one, and its content against its name. */
export async function checkFile(
  store: Storage,
  file: Pick<FileRow, 'storageKey' | 'bytes' | 'kind'>,
  expected: string | null,
): Promise<FileCheck> {
  const { storageKey: key, bytes, kind } = file
  const whole = await readThrough(store.stream(key), kind === 'pdf')
  const found = { sha256: whole.sha256, unstampable: whole.encrypted }
  if (whole.length !== bytes || (expected !== null && expected !== whole.sha256))
    return { ...found, refusal: '传来的内容和原文件不一致，请重新选择文件' }
  const read = (start: number, end: number) => store.read(key, Math.max(0, start), Math.min(end, bytes))
  const head = await read(0, HEAD)
  const tail = await read(bytes - Math.max(ZIP_TAIL, HEAD), bytes)
  const problem = contentProblem(kind, { size: bytes, head, tail })
  if (problem) return { ...found, refusal: problem }
  const isOffice = kind === 'docx' || kind === 'xlsx' || kind === 'pptx'
  return { ...found, refusal: isOffice ? await officeProblem(kind, bytes, read) : null }
}

/** One pass over all bytes: their hash, their number, and whether a PDF has a password. */
async function readThrough(pieces: AsyncIterable<Uint8Array>, isPdf: boolean) {
  const hash = createHash('sha256')
  let length = 0
  let encrypted = false
  let before = ''
  for await (const piece of pieces) {
    hash.update(piece)
    length += piece.byteLength
    if (!isPdf || encrypted) continue
    const text = before + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')
    encrypted = /\/Encrypt\s+(\d+\s+\d+\s+R|<<)/.test(text)
    before = text.slice(-64)
  }
  return { sha256: hash.digest('hex'), length, encrypted }
}
