import { paperStore } from './paper-store'
import { readStored, removeStored, storedKeys, writeStored } from './storage'

/** A paper of a session as this judge's phone keeps it: the copy with his name across it, and nobody else's. */
export interface PaperPlace {
  owner: string
  session: string
  file: string
}

interface Kept {
  name: string
}

const prefix = 'paper:'
const keyOf = ({ owner, session, file }: PaperPlace) => `${prefix}${owner}:${session}:${file}`

/** Notes a paper whose bytes the store holds. */
export function noteKept(place: PaperPlace, name: string): void {
  writeStored(keyOf(place), { name } satisfies Kept)
}

/** The key of a paper's bytes in the store. */
export const paperKey = keyOf

/** The name of a paper on this phone; null when it is not there. */
export function keptName(place: PaperPlace): string | null {
  return readStored<Kept>(keyOf(place))?.name ?? null
}

async function forget(keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    removeStored(key)
    await paperStore.drop(key)
  }
}

/** Removes one paper: it may not be opened any more. */
export const forgetPaper = (place: PaperPlace) => forget([keyOf(place)])

/** Removes the papers of every session that is not among these: it is over, or somebody else sits there now. */
export function forgetPapersBut(owner: string, sessions: readonly string[]): Promise<void> {
  const open = sessions.map(session => keyOf({ owner, session, file: '' }))
  return forget(storedKeys(prefix).filter(key => !open.some(start => key.startsWith(start))))
}

/** Removes every paper on this phone: its reader signs out. */
export const forgetAllPapers = () => forget(storedKeys(prefix))
