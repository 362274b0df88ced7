import { useEffect, useRef, useState } from 'react'
import type { Reply } from '../contract/reply'
import { deviceWorld, type UploadCalls } from './device-world'
import { fingerprintOf } from './fingerprint'
import { newRequestId } from './request-id'
import { callFunction } from './transport'
import { startUpload, type UploadControl } from './upload-engine'
import type { UploadFile } from './upload-file'
import { freshUpload, type UploadState } from './upload-state'

interface Sheet {
  session: string
  sheetNo: string
}

/** Sends a photo of a paper sheet, part by part. `state` null before one was chosen; leaving the page stops it. */
export function usePaperPhoto(sheet: Sheet, onTaken: () => void) {
  const [state, setState] = useState<UploadState | null>(null)
  const control = useRef<UploadControl | null>(null)
  useEffect(() => () => control.current?.stop(), [])
  const send = async (file: UploadFile) => {
    control.current?.stop()
    setState(freshUpload)
    const fingerprint = await fingerprintOf(file).catch(() => null)
    if (fingerprint === null) return setState({ ...freshUpload, phase: 'gone' })
    const world = deviceWorld(file, photoCalls(sheet, file, fingerprint))
    control.current = startUpload(file.bytes, world, next => {
      setState(next)
      if (next.phase === 'done') onTaken()
    })
  }
  return { state, send, retry: () => control.current?.retry() }
}

function photoCalls({ session, sheetNo }: Sheet, file: UploadFile, fingerprint: string): UploadCalls {
  const fresh = () => ({ requestId: newRequestId() })
  const asked = { session, sheetNo, name: file.name, bytes: file.bytes, fingerprint }
  return {
    begin: () => callFunction('rounds', 'beginPaperPhoto', asked, fresh()),
    tickets: (upload, parts) =>
      callFunction('rounds', 'paperPhotoTickets', { session, upload, parts }, fresh()),
    async finish(upload, sha256, timeoutMs): Promise<Reply<null>> {
      const options = { ...fresh(), timeoutMs }
      const reply = await callFunction('rounds', 'finishPaperPhoto', { session, upload, sha256 }, options)
      if (!reply.ok) return reply
      const { refusal } = reply.data
      if (refusal === null) return { ...reply, data: null }
      const { serverTime, requestId } = reply
      return {
        ok: false,
        failure: { code: 'INPUT_INVALID', message: refusal, traceId: '' },
        serverTime,
        requestId,
      }
    },
  }
}
