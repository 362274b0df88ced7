import { useState } from 'react'
import type { FileView } from '../../contract/views/files'
import { dropUploads, type UploadRow } from '../../platform/uploads'
import { useAction } from '../../platform/use-action'

/** A file to be removed: one the server has, or one on its way. */
export type Removable = FileView | UploadRow

/** Removing a file after a second look; an upload on its way stops first, then the server forgets its parts. */
export function useRemoving(application: string, reload: () => Promise<void>) {
  const [target, setTarget] = useState<Removable | null>(null)
  const list = useAction('applications', 'files')
  const remove = useAction('applications', 'removeFile')

  /** The file as the server knows it now, null when it does not. */
  const onServer = async (found: Removable): Promise<FileView | null | undefined> => {
    if ('version' in found) return found
    dropUploads([found.key])
    const { upload } = found.state
    if (!upload) return null
    const reply = await list.run({ application })
    return reply.ok ? (reply.data.files.find(({ id }) => id === upload) ?? null) : undefined
  }
  const confirm = async () => {
    if (!target) return
    const file = await onServer(target)
    if (file === undefined) return
    const reply = file && (await remove.run({ file: file.id, expectedVersion: file.version }))
    if (reply?.ok === false && reply.failure.code !== 'NOT_FOUND') return void reload()
    setTarget(null)
    await reload()
  }
  return {
    target,
    ask: (found: Removable) => {
      remove.clearFailure()
      list.clearFailure()
      setTarget(found)
    },
    confirm,
    close: () => setTarget(null),
    busy: remove.busy || list.busy,
    failure: remove.failure ?? list.failure,
  }
}
