import { readStored, removeStored, writeStored } from './storage'

const writeAfterMs = 400

/** A draft as it lies on the device; `savedAt` is device time in ms. */
export interface StoredDraft<T> {
  value: T
  savedAt: number
}

/** What became of the last change: waiting to be written, on the device, or refused by it. */
export type DraftState = { kind: 'writing' } | { kind: 'saved'; savedAt: number } | { kind: 'unsaved' }

export interface DraftWriter<T> {
  /** Remembers the newest value; it is on the device within a second. */
  change(value: T): void
  /** Writes at once: on blur, on leaving, before sending. False when the device refused. */
  flush(): boolean
  /** Forgets the draft, once the server holds what it said. */
  clear(): void
}

const keyOf = (owner: string, name: string) => `draft:${owner}:${name}`

/** The draft a person left on this device under a name, or null. One key per draft. */
export function readDraft<T>(owner: string, name: string): StoredDraft<T> | null {
  return readStored<StoredDraft<T>>(keyOf(owner, name))
}

/** Writes a draft within a second of its last change and at least every second while typing goes on. */
export function openDraft<T>(
  owner: string,
  name: string,
  onState: (state: DraftState) => void = () => undefined,
): DraftWriter<T> {
  const key = keyOf(owner, name)
  let waiting: { value: T } | null = null
  let timer: ReturnType<typeof setTimeout> | null = null

  const stopTimer = () => {
    if (timer) clearTimeout(timer)
    timer = null
  }
  const flush = () => {
    stopTimer()
    if (!waiting) return true
    const savedAt = Date.now()
    const written = writeStored(key, { value: waiting.value, savedAt })
    if (written) waiting = null
    onState(written ? { kind: 'saved', savedAt } : { kind: 'unsaved' })
    return written
  }
  return {
    change(value) {
      waiting = { value }
      onState({ kind: 'writing' })
      // not restarted by further keys: a fast typist is saved too
      timer ??= setTimeout(flush, writeAfterMs)
    },
    flush,
    clear() {
      stopTimer()
      waiting = null
      removeStored(key)
    },
  }
}
