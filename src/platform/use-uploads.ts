import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { allUploads, dropUploadsOfOthers, followUploads, type UploadRow } from './uploads'

/** The files of one application on their way from this device; another person's are stopped. */
export function useUploads(owner: string | null, application: string): readonly UploadRow[] {
  const rows = useSyncExternalStore(followUploads, allUploads, allUploads)
  useEffect(() => dropUploadsOfOthers(owner), [owner])
  return useMemo(
    () => rows.filter(row => row.owner === owner && row.application === application),
    [rows, owner, application],
  )
}
