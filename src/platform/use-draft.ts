import { useCallback, useEffect, useRef, useState } from 'react'
import { type DraftState, type DraftWriter, openDraft, readDraft } from './drafts'
import { followLeaving } from './network'

/**
 * A form value that survives a killed page: starts from the draft on this device, else from `initial`.
 * Written within a second, at once when the page is left. `state` is null until something was changed.
 */
export function useDraft<T>(owner: string, name: string, initial: T) {
  const [value, setValue] = useState<T>(() => readDraft<T>(owner, name)?.value ?? initial)
  const [state, setState] = useState<DraftState | null>(null)
  const writer = useRef<DraftWriter<T> | null>(null)

  useEffect(() => {
    const opened = openDraft<T>(owner, name, setState)
    writer.current = opened
    const stop = followLeaving(() => opened.flush())
    return () => {
      opened.flush()
      stop()
    }
  }, [owner, name])

  const change = useCallback((next: T) => {
    setValue(next)
    writer.current?.change(next)
  }, [])
  const flush = useCallback(() => writer.current?.flush() ?? true, [])
  const clear = useCallback(() => writer.current?.clear(), [])
  return { value, change, flush, clear, state }
}
