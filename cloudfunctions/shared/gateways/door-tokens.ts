import type { Keys } from '../keys'
import type { Bearer, Handed, PartedUpload } from './storage'

/** What a door of one's own server lets through: this part, or this file, for this person, until then. */
export type UploadToken = PartedUpload & { part: number; bytes: number; person: string; until: number }
/** `sealed`: the place the object's bytes are sealed for; the door opens them on the way out. */
export type FileToken = Handed & { sealed?: string; person: string; until: number }

const places = { upload: 'door|upload', file: 'door|file' } as const

/** A token the door can open and nobody else can read or change: file names are personal data and stay out of addresses. */
export function uploadToken(
  keys: Keys,
  of: PartedUpload & { part: number; bytes: number },
  { person, until }: Bearer,
): string {
  const { key, upload, part, bytes } = of
  return keys.seal(
    JSON.stringify({ key, upload, part, bytes, person, until: until.getTime() }),
    places.upload,
  )
}

/** Like uploadToken, for a file to be fetched. */
export function fileToken(
  keys: Keys,
  { key, name, type, sealed }: Handed & { sealed?: string },
  { person, until }: Bearer,
): string {
  return keys.seal(JSON.stringify({ key, name, type, sealed, person, until: until.getTime() }), places.file)
}

/** What an upload token says; null when it was not made here, was changed, or is over. */
export function readUploadToken(keys: Keys, token: string, now: Date): UploadToken | null {
  return opened<UploadToken>(keys, token, places.upload, now)
}

/** Like readUploadToken, for a file. */
export function readFileToken(keys: Keys, token: string, now: Date): FileToken | null {
  return opened<FileToken>(keys, token, places.file, now)
}

function opened<T extends { until: number }>(keys: Keys, token: string, place: string, now: Date): T | null {
  try {
    const said = JSON.parse(keys.open(token, place)) as T
    return said.until >= now.getTime() ? said : null
  } catch {
    return null
  }
}
