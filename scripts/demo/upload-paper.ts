import { createHash } from 'node:crypto'
import type { DiskStorage } from '../../cloudfunctions/shared/gateways/disk-storage'
import { readUploadToken } from '../../cloudfunctions/shared/gateways/door-tokens'
import type { Storage } from '../../cloudfunctions/shared/gateways/storage'
import type { Host } from '../../cloudfunctions/shared/host'
import { PART_BYTES } from '../../src/core/upload-parts'
import type { Player } from './player'

/** A file as it is chosen on the phone. */
export interface Paper {
  slot: string
  name: string
  bytes: Uint8Array
}

/** Begins, sends and finishes the upload of a paper to a draft. */
export type UploadPaper = (who: string, at: Date, application: string, paper: Paper) => Promise<void>

const megabyte = 1024 * 1024
const isDisk = (store: Storage): store is DiskStorage => 'writePart' in store

/** Uploads through the product's own tickets to this machine's disk; null where files are not kept on it. */
export function uploaderOn({ storage, keys }: Host, player: Player): UploadPaper | null {
  if (!storage || !isDisk(storage)) return null
  return async (who, at, application, { bytes, ...paper }) => {
    const { secrecy } = await player.ask(who, at, ['applications', 'files'], { application })
    await player.ask(who, at, ['applications', 'tickSecrecy'], { application, version: secrecy.version })
    const asked = { application, ...paper, bytes: bytes.length, fingerprint: fingerprintOf(bytes) }
    const { upload, parts } = await player.ask(who, at, ['applications', 'beginUpload'], asked)
    const numbers = Array.from({ length: parts }, (_, i) => i + 1)
    const of = { upload, parts: numbers }
    const { tickets } = await player.ask(who, at, ['applications', 'partTickets'], of)
    for (const { part, url } of tickets) {
      const place = readUploadToken(keys, url.slice('/upload/'.length), at)
      if (!place) throw new Error(`demo: ${who}: no place for part ${part} of ${paper.name}`)
      await storage.writePart(place, only(bytes.subarray((part - 1) * PART_BYTES, part * PART_BYTES)))
    }
    await player.ask(who, at, ['applications', 'finishUpload'], { upload, sha256: null })
  }
}

/** As the phone computes it: size, first and last megabyte. */
function fingerprintOf(bytes: Uint8Array): string {
  const hash = createHash('sha256').update(String(bytes.length))
  return hash.update(bytes.subarray(0, megabyte)).update(bytes.subarray(-megabyte)).digest('hex')
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
