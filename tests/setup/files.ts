import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operations as applications } from '../../cloudfunctions/applications/operations'
import { type DiskStorage, diskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { readUploadToken } from '../../cloudfunctions/shared/gateways/door-tokens'
import type { AnyOperation } from '../../cloudfunctions/shared/operation'
import type { Input } from '../../src/contract/operations'
import type { FileView, UploadView } from '../../src/contract/views/files'
import { PART_BYTES } from '../../src/core/upload-parts'
import type { FreshDatabase } from './database'
import { type World, worldOf } from './host'
import type { TestPerson } from './people'
import { testKeys } from './test-host'

export interface Chosen {
  slot: string
  name: string
  bytes: Uint8Array
  visibility?: 'review' | 'public'
  replaces?: string
}

/** A world whose files lie on the disk of a temporary folder. */
export interface FilesWorld extends World {
  disk: DiskStorage
  folder: string
  tick(who: TestPerson, application: string): Promise<void>
  /** What beginUpload is asked for this file. */
  asked(application: string, file: Chosen): Input<'applications', 'beginUpload'>
  /** Sends these parts (all that are missing by default) as the upload door would. */
  send(who: TestPerson, upload: UploadView, bytes: Uint8Array, parts?: number[]): Promise<void>
  /** Begin, send, finish. */
  upload(who: TestPerson, application: string, file: Chosen): Promise<FileView>
  close(): Promise<void>
}

/** SHA-256 in hexadecimal digits. */
export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** As the phone computes it. */
export function fingerprintOf(bytes: Uint8Array): string {
  const megabyte = 1024 * 1024
  const hash = createHash('sha256').update(String(bytes.length))
  return hash.update(bytes.subarray(0, megabyte)).update(bytes.subarray(-megabyte)).digest('hex')
}

/** Applications (and `more`) over a database, with a disk to keep files on. */
export async function filesWorld(db: FreshDatabase, more: readonly AnyOperation[] = []): Promise<FilesWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'csc-files-'))
  const disk = diskStorage(folder, testKeys)
  const world = worldOf(db, [...applications, ...more], { storage: disk })
  const asked: FilesWorld['asked'] = (application, { bytes, ...file }) => ({
    ...{ application, ...file, bytes: bytes.length, fingerprint: fingerprintOf(bytes) },
  })
  const send: FilesWorld['send'] = async (who, upload, bytes, parts) => {
    const missing = Array.from({ length: upload.parts }, (_, i) => i + 1).filter(
      part => !upload.received.includes(part),
    )
    const { tickets } = await world.get(who, ['applications', 'partTickets'], {
      upload: upload.upload,
      parts: parts ?? missing,
    })
    for (const { part, url } of tickets) {
      const token = readUploadToken(testKeys, url.slice('/upload/'.length), new Date(world.now))!
      await disk.writePart(token, only(bytes.subarray((part - 1) * PART_BYTES, part * PART_BYTES)))
    }
  }
  return Object.assign(world, {
    ...{ disk, folder, asked, send },
    tick: async (who: TestPerson, application: string) => {
      const { secrecy } = await world.get(who, ['applications', 'files'], { application })
      await world.get(who, ['applications', 'tickSecrecy'], { application, version: secrecy.version })
    },
    upload: async (who: TestPerson, application: string, file: Chosen) => {
      const upload = await world.get(who, ['applications', 'beginUpload'], asked(application, file))
      await send(who, upload, file.bytes)
      return world.get(who, ['applications', 'finishUpload'], { upload: upload.upload, sha256: null })
    },
    close: () => rm(folder, { recursive: true, force: true }),
  })
}

/** One piece, as a stream. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
