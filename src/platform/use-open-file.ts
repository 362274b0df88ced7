import { useState } from 'react'
import type { Input } from '../contract/operations'
import type { FailureView } from '../contract/reply'
import type { FileLink } from '../contract/views/files'
import { openFile } from './open-file'
import { useAction } from './use-action'

type Opening = 'applications' | 'screening'

interface Opener<F extends Opening> {
  /** Asks for the link and opens it. */
  open: (input: Input<F, 'openFile'>) => Promise<void>
  busy: boolean
  failure: FailureView | null
  /** The device could not show it. */
  refused: boolean
}

/** Opens files of one audience by short-lived links. */
export function useOpenFile<F extends Opening>(functionName: F, operation: 'openFile'): Opener<F> {
  const { run, busy, failure } = useAction(functionName, operation)
  const [refused, setRefused] = useState(false)
  const open = async (input: Input<F, 'openFile'>) => {
    setRefused(false)
    const reply = await run(input)
    if (!reply.ok) return
    const { url, name } = reply.data as FileLink
    setRefused(!(await openFile(url, name)))
  }
  return { open, busy, failure, refused }
}
