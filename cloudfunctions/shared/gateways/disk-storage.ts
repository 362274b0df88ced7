import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { newId } from '../identifiers'
import type { Keys } from '../keys'
import { fileToken, uploadToken } from './door-tokens'
import { type PartedUpload, type Storage, StorageRefused } from './storage'

/** The disk's storage also takes the bytes themselves: the upload door writes to it and the file door reads. */
export interface DiskStorage extends Storage {
  /** Writes one part of exactly `bytes` bytes, or leaves nothing behind and throws. */
  writePart(
    of: PartedUpload & { part: number; bytes: number },
    body: AsyncIterable<Uint8Array>,
  ): Promise<void>
  /** The bytes from `start` to `end` inclusive, as a stream. */
  open(key: string, start: number, end: number): Readable
}

const codeOf = (error: unknown) => String((error as NodeJS.ErrnoException | null)?.code ?? 'unknown')

function refused(error: unknown): StorageRefused {
  if (error instanceof StorageRefused) return error
  const code = codeOf(error)
  if (code === 'ENOENT') return new StorageRefused('missing', code)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageRefused('full', code)
  if (code === 'EMFILE' || code === 'EBUSY') return new StorageRefused('busy', code)
  return new StorageRefused(code === 'EACCES' || code === 'EPERM' ? 'denied' : 'broken', code)
}

const orRefuse = <T>(work: Promise<T>): Promise<T> =>
  work.catch(error => {
    throw refused(error)
  })

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** Writes to a file beside the place, forces it to the disk and renames: others see the old state or the new one. */
async function writeWhole(path: string, body: AsyncIterable<Uint8Array>, check?: (length: number) => void) {
  await mkdir(dirname(path), { recursive: true })
  const aside = `${path}.${newId('tmp')}`
  try {
    let length = 0
    const counted = async function* () {
      for await (const piece of body) {
        length += piece.byteLength
        check?.(length)
        yield piece
      }
    }
    await pipeline(Readable.from(counted(), { objectMode: false }), createWriteStream(aside, { flags: 'wx' }))
    check?.(-1 - length)
    const handle = await open(aside, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(aside, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Files under a folder of this machine: `parts/<upload>/<number>` while they arrive, `objects/<key>` once joined. */
export function diskStorage(folder: string, keys: Keys): DiskStorage {
  const place = (...names: string[]) => {
    const path = resolve(folder, ...names)
    if (!path.startsWith(resolve(folder) + sep)) throw new StorageRefused('missing', 'outside')
    return path
  }
  const object = (key: string) => place('objects', key)
  const uploadFolder = (upload: string) => place('parts', upload.replace(/[^\w-]/g, ''))
  const partPath = (upload: string, part: number) => join(uploadFolder(upload), String(part))
  const size = (key: string) =>
    stat(object(key)).then(
      ({ size }) => size,
      error => (codeOf(error) === 'ENOENT' ? null : Promise.reject(refused(error))),
    )
  async function* joined(upload: string, parts: readonly { part: number }[]) {
    for (const { part } of parts) yield* createReadStream(partPath(upload, part))
  }
  return {
    async begin() {
      const upload = newId('upl')
      await orRefuse(mkdir(uploadFolder(upload), { recursive: true }))
      return upload
    },
    partTicket: (of, bearer) => ({
      url: `/upload/${uploadToken(keys, of, bearer)}`,
      headers: { 'Content-Type': 'application/octet-stream', 'X-CSC': '1' },
    }),
    async parts({ upload }) {
      const names = await orRefuse(readdir(uploadFolder(upload)))
      const numbers = names.filter(name => /^\d+$/.test(name)).map(Number)
      const sized = numbers.map(async part => ({
        part,
        bytes: (await stat(partPath(upload, part))).size,
        tag: String(part),
      }))
      return (await orRefuse(Promise.all(sized))).sort((a, b) => a.part - b.part)
    },
    async complete({ key, upload }, parts) {
      if ((await size(key)) === null)
        await orRefuse(writeWhole(object(key), joined(upload, parts))).catch(async error => {
          // another call may have joined them meanwhile
          if ((await size(key)) === null) throw error
        })
      await orRefuse(rm(uploadFolder(upload), { recursive: true, force: true }))
    },
    abort: ({ upload }) => orRefuse(rm(uploadFolder(upload), { recursive: true, force: true })),
    size,
    async read(key, start, end) {
      const handle = await orRefuse(open(object(key), 'r'))
      try {
        const buffer = Buffer.alloc(end - start)
        const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
        return buffer.subarray(0, bytesRead)
      } catch (error) {
        throw refused(error)
      } finally {
        await handle.close()
      }
    },
    async *stream(key) {
      try {
        yield* createReadStream(object(key))
      } catch (error) {
        throw refused(error)
      }
    },
    put: (key, bytes) => orRefuse(writeWhole(object(key), once(bytes))),
    remove: key => orRefuse(rm(object(key), { force: true })),
    link: (handed, bearer) => `/files/${fileToken(keys, handed, bearer)}`,
    sealedLink: (handed, sealed, bearer) => `/files/${fileToken(keys, { ...handed, sealed }, bearer)}`,
    async writePart({ upload, part, bytes }, body) {
      await orRefuse(stat(uploadFolder(upload)))
      const check = (length: number) => {
        const whole = length < 0 ? -1 - length : null
        if (length > bytes || (whole !== null && whole !== bytes))
          throw new StorageRefused('broken', 'length')
      }
      await orRefuse(writeWhole(partPath(upload, part), body, check))
    },
    open: (key, start, end) => createReadStream(object(key), { start, end }),
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
