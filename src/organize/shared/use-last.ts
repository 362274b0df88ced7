import { useRef } from 'react'

/** The value, or the last one there was while a new one is being asked for. */
export function useLast<T>(value: T | null): T | null {
  const last = useRef<T | null>(null)
  if (value !== null) last.current = value
  return last.current
}
