import { readStored, removeStored, storedKeys, writeStored } from './storage'

/** What this device remembers of an upload it began: enough to know the same file again. Nothing of its content. */
interface KeptUpload {
  bytes: number
  fingerprint: string
}

/** Whose upload of which application: a person's memory is never shown to another. */
export interface UploadPlace {
  owner: string
  application: string
}

const prefix = ({ owner, application }: UploadPlace) => `upload:${owner}:${application}:`

/** Remembers an upload until it is done or given up. */
export function keepUpload(place: UploadPlace, upload: string, kept: KeptUpload): void {
  writeStored(prefix(place) + upload, kept)
}

/** The upload as remembered, or null: begun on another device, or this one was emptied. */
export function keptUpload(place: UploadPlace, upload: string): KeptUpload | null {
  return readStored<KeptUpload>(prefix(place) + upload)
}

/** Forgets the uploads of a place that are not among the unfinished ones any more. */
export function forgetUploadsBut(place: UploadPlace, unfinished: readonly string[]): void {
  const keys = unfinished.map(upload => prefix(place) + upload)
  for (const key of storedKeys(prefix(place))) if (!keys.includes(key)) removeStored(key)
}
