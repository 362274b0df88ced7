import { useEffect } from 'react'
import { dropHandOverKey, keepHandOverKey } from './hand-over'

/**
 * Keeps the key of a judge's marks on this device while the session runs, and takes it off once it is locked. `state`
 * null while it is not known.
 */
export function useMarkKey(person: string | null, session: string, state: string | null): void {
  useEffect(() => {
    if (!person || state === null) return
    if (state === 'locked') dropHandOverKey(person, session)
    else void keepHandOverKey(person, session)
  }, [person, session, state])
}
