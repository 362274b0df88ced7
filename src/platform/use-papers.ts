import { useState } from 'react'
import type { FailureView } from '../contract/reply'
import { forgetPaper, keptName, noteKept, paperKey } from './kept-papers'
import { linkRequest } from './link-request'
import { openFile, showFile } from './open-file'
import { paperStore } from './paper-store'
import { useDraftOwner } from './session'
import { useAction } from './use-action'

const unanswered = ['NETWORK', 'BUSY']

interface Papers {
  /** Asks for the link, keeps the copy on the phone and shows it; without a network shows what is kept. */
  open: (file: string) => Promise<void>
  /** Whether the phone holds it. */
  isKept: (file: string) => boolean
  busy: boolean
  failure: FailureView | null
  /** The device could not show it. */
  refused: boolean
}

/** The papers of a project as a judge opens them: each stays on his phone until the session is over. */
export function usePapers(session: string, application: string): Papers {
  const owner = useDraftOwner()
  const { run, busy, failure, clearFailure } = useAction('judging', 'openFile')
  const [refused, setRefused] = useState(false)
  const [keeping, setKeeping] = useState(false)
  const placeOf = (file: string) => ({ owner: owner ?? '', session, file })
  const nameOf = (file: string) => (owner === null ? null : keptName(placeOf(file)))

  const showKept = async (file: string): Promise<boolean> => {
    const name = nameOf(file)
    const at = name === null ? null : await paperStore.place(paperKey(placeOf(file)))
    return name !== null && at !== null && showFile(at, name, false)
  }
  const keepAndShow = async (file: string, { url, name }: { url: string; name: string }) => {
    const { address, header } = linkRequest(url)
    const isThere = owner !== null && (await paperStore.keep(paperKey(placeOf(file)), address, header))
    if (isThere) noteKept(placeOf(file), name)
    return (isThere && (await showKept(file))) || openFile(url, name, false)
  }
  const open = async (file: string) => {
    setRefused(false)
    // asked every time there is a network: what was shut away since must not be opened from the phone
    const reply = await run({ session, application, file })
    if (reply.ok) {
      setKeeping(true)
      setRefused(!((await showKept(file)) || (await keepAndShow(file, reply.data))))
      return setKeeping(false)
    }
    if (!unanswered.includes(reply.failure.code)) return forgetPaper(placeOf(file))
    if (await showKept(file)) clearFailure()
  }
  return { open, isKept: file => nameOf(file) !== null, busy: busy || keeping, failure, refused }
}
