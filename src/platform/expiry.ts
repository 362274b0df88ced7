import { useSyncExternalStore } from 'react'

let expired = false
const listeners = new Set<() => void>()

function become(next: boolean): void {
  if (expired === next) return
  expired = next
  for (const listener of listeners) listener()
}

/** Takes note that an answer asked to sign in. */
export function noteSignInAsked(): void {
  become(true)
}

/** Somebody signed in, or chose not to: the next answer that asks for it counts anew. */
export function forgetExpiry(): void {
  become(false)
}

/** Whether the server last asked to sign in; together with a known person that means the session has run out. */
export function useExpired(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => expired,
    () => expired,
  )
}
