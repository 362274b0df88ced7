import { useCallback, useState } from 'react'
import type { FieldId } from '../../core/application-form/fields'

/** What the person put off: conflicts to be decided later, signing in again later. `recall` brings both back. */
export function useLayers() {
  const [postponed, setPostponed] = useState<readonly FieldId[]>([])
  const [away, setAway] = useState(false)
  return {
    postponed,
    postpone: useCallback((field: FieldId) => setPostponed(before => [...before, field]), []),
    away,
    stayAway: useCallback(() => setAway(true), []),
    recall: useCallback(() => {
      setPostponed([])
      setAway(false)
    }, []),
  }
}
