import type { FileVisibility } from '../contract/views/files'
import { applicationCalls, deviceWorld } from './device-world'
import { fingerprintOf } from './fingerprint'
import { keepUpload, type UploadPlace } from './kept-uploads'
import { followNetwork, followReturn, warnBeforeLeaving } from './network'
import { newRequestId } from './request-id'
import { followSignedOut } from './signed-out'
import { startUpload, type UploadControl } from './upload-engine'
import type { UploadFile } from './upload-file'
import { freshUpload, isAtRest, type UploadState } from './upload-state'

/** Where a chosen file belongs. */
export interface UploadWish {
  slot: string
  visibility: FileVisibility
  /** The file it is a new version of. */
  replaces: string | null
}

/** A file on its way from this device. Leaving the page does not stop it. */
export interface UploadRow extends UploadPlace, UploadWish {
  key: string
  name: string
  bytes: number
  state: UploadState
}

type Entry = { row: UploadRow; control: UploadControl | null }

const entries = new Map<string, Entry>()
const listeners = new Set<() => void>()
let rows: readonly UploadRow[] = []
let isFollowing = false

function tell(): void {
  rows = [...entries.values()].map(({ row }) => row)
  for (const listener of listeners) listener()
}

function become(key: string, state: UploadState): void {
  const entry = entries.get(key)
  if (!entry) return
  entry.row = { ...entry.row, state }
  tell()
}

/** The network is back, or the person is: nobody waits any longer. */
function hurryAll(): void {
  for (const { control } of entries.values()) control?.hurry()
}

function follow(): void {
  if (isFollowing) return
  isFollowing = true
  followNetwork(online => online && hurryAll())
  followReturn(hurryAll)
  followSignedOut(() => dropUploads([...entries.keys()]))
  warnBeforeLeaving(() => rows.some(({ state }) => !isAtRest(state)))
}

/** Begins to send a chosen file; the row appears at once. */
export async function addUpload(place: UploadPlace, file: UploadFile, wish: UploadWish): Promise<void> {
  follow()
  const key = newRequestId()
  const { name, bytes } = file
  entries.set(key, { row: { ...place, ...wish, key, name, bytes, state: freshUpload }, control: null })
  tell()
  const fingerprint = await fingerprintOf(file).catch(() => null)
  const entry = entries.get(key)
  if (!entry) return
  if (fingerprint === null) return become(key, { ...freshUpload, phase: 'gone' })
  const { slot, visibility, replaces } = wish
  const asked = {
    ...{ application: place.application, slot, name, bytes, fingerprint, visibility },
    ...(replaces && { replaces }),
  }
  entry.control = startUpload(bytes, deviceWorld(file, applicationCalls(asked)), state => {
    const known = entries.get(key)?.row.state.upload
    if (state.upload && state.upload !== known) keepUpload(place, state.upload, { bytes, fingerprint })
    become(key, state)
  })
}

/** What a person may do with a row, by its key; a row that is gone is left alone. */
export const uploadActs = {
  pause: (key: string) => entries.get(key)?.control?.pause(),
  resume: (key: string) => entries.get(key)?.control?.resume(),
  hurry: (key: string) => entries.get(key)?.control?.hurry(),
  retry: (key: string) => entries.get(key)?.control?.retry(),
}

/** Takes rows off the list; what is still on its way stops. */
export function dropUploads(keys: readonly string[]): void {
  for (const key of keys) {
    entries.get(key)?.control?.stop()
    entries.delete(key)
  }
  if (keys.length > 0) tell()
}

/** Stops what another person left running on this device. */
export function dropUploadsOfOthers(owner: string | null): void {
  dropUploads(rows.filter(row => row.owner !== owner).map(({ key }) => key))
}

/** All files on their way; the same list until something changes. */
export function allUploads(): readonly UploadRow[] {
  return rows
}

/** Hears every change of the list. Returns how to stop. */
export function followUploads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
