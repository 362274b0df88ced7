const listeners = new Set<() => void>()

/** Hears when the person signs out here: what runs in his name stops. Returns how to stop hearing. */
export function followSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The person signs out. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener()
}
