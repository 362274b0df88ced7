import { useState } from 'react'
import type { FailureView } from '../../contract/reply'
import type { LibraryPreview } from '../../contract/views/nation-library'
import type { LibraryMapping } from '../../core/library-columns'
import type { ChosenFile } from '../../platform/choose-file'
import { useAction } from '../../platform/use-action'

/** Base64 of a part: a whole number of fours, so that each part reads by itself. */
const signsOf = (bytes: number) => Math.floor(bytes / 3) * 4
const bytesOf = (base64: string) => (base64.length / 4) * 3 - (base64.match(/=+$/)?.[0].length ?? 0)
/** An answer that is late is asked for again under the same request: it is done once. */
const tries = 4

interface Wanted {
  edition: string
  partBytes: number
  lateReason: string
}

/** A file on its way into the library: sent in parts, previewed, its columns changed, imported exactly as previewed. */
export function useImport({ edition, partBytes, lateReason }: Wanted) {
  const start = useAction('recommendations', 'startLibraryImport')
  const part = useAction('recommendations', 'putLibraryPart')
  const look = useAction('recommendations', 'previewLibrary')
  const enter = useAction('recommendations', 'importLibrary')
  const drop = useAction('recommendations', 'dropLibraryImport')
  const [sent, setSent] = useState<{ parts: number; of: number } | null>(null)
  const [seen, setSeen] = useState<LibraryPreview | null>(null)

  const preview = async (batch: string, mapping: LibraryMapping | null) => {
    const reply = await look.run({ batch, mapping })
    if (reply.ok) setSeen(reply.data)
    return reply.ok
  }
  const send = async (file: ChosenFile) => {
    const step = signsOf(partBytes)
    const parts = Math.max(1, Math.ceil(file.base64.length / step))
    const begun = await start.run({
      ...{ edition, fileName: file.name, bytes: bytesOf(file.base64), parts, lateReason },
    })
    if (!begun.ok) return
    const { batch } = begun.data
    for (let n = 1; n <= parts; n++) {
      setSent({ parts: n - 1, of: parts })
      const base64 = file.base64.slice((n - 1) * step, n * step)
      let reply = await part.run({ batch, part: n, base64 })
      for (let i = 1; i < tries && !reply.ok && reply.failure.code === 'NETWORK'; i++)
        reply = await part.run({ batch, part: n, base64 })
      if (!reply.ok) return setSent(null)
    }
    await preview(batch, null)
    setSent(null)
  }
  const importIt = async (withSuspected: boolean) => {
    if (!seen) return null
    const { batch, mapping, previewed } = seen
    const input = { batch, mapping, previewed, withSuspected }
    let reply = await enter.run(input)
    for (let i = 1; i < tries && !reply.ok && isLate(reply.failure); i++) reply = await enter.run(input)
    if (!reply.ok && reply.failure.code === 'VERSION_CONFLICT') await preview(batch, mapping)
    return reply.ok ? reply.data : null
  }
  /** The parts are of no use to anybody any more; a line that is down removes them later. */
  const forget = () => {
    if (seen) void drop.run({ batch: seen.batch })
    setSeen(null)
  }
  return {
    ...{ send, preview, importIt, sent, seen },
    forget,
    busy: start.busy || part.busy || look.busy,
    importing: enter.busy,
    failure: start.failure ?? part.failure ?? look.failure ?? enter.failure,
  }
}

function isLate({ code }: FailureView): boolean {
  return code === 'NETWORK' || code === 'BUSY'
}
