import { useState } from 'react'
import type { Signature } from '../../core/signature'
import { readStored, removeStored, writeStored } from '../../platform/storage'

/** A signature not yet received, kept on the device: a dead network loses no hand that was written. */
export function useSignature(owner: string | null, session: string) {
  const key = `signature:${owner ?? ''}:${session}`
  const [strokes, setStrokes] = useState<Signature>(() => readStored<Signature>(key) ?? [])
  return {
    strokes,
    write(next: Signature) {
      setStrokes(next)
      writeStored(key, next)
    },
    forget() {
      setStrokes([])
      removeStored(key)
    },
  }
}
