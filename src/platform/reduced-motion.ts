import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from './storage'

const key = 'reduced-motion'
const listeners = new Set<() => void>()

/** Chooses whether anything moves; every open page changes at once. A device set to less motion is obeyed anyway. */
export function chooseReducedMotion(reduced: boolean): void {
  writeStored(key, reduced)
  for (const listener of listeners) listener()
}

/** Whether the person asked for 减少动画. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => readStored<boolean>(key) ?? false,
    () => false,
  )
}
