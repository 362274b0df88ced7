import { useEffect, useRef, useState } from 'react'
import type { Reply } from '../contract/reply'
import { deviceWorld, type UploadCalls } from './device-world'
import { fingerprintOf } from './fingerprint'
import { startUpload, type UploadControl } from './upload-engine'
import type { UploadFile } from './upload-file'
import { freshUpload, type UploadState } from './upload-state'

/** Sends one file, part by part. `state` null before one was chosen; leaving the page stops it. */
export function useSingleUpload(
  callsOf: (file: UploadFile, fingerprint: string) => UploadCalls,
  onTaken: () => void,
) {
  const [state, setState] = useState<UploadState | null>(null)
  const control = useRef<UploadControl | null>(null)
  useEffect(() => () => control.current?.stop(), [])
  const send = async (file: UploadFile) => {
    control.current?.stop()
    setState(freshUpload)
    const fingerprint = await fingerprintOf(file).catch(() => null)
    if (fingerprint === null) return setState({ ...freshUpload, phase: 'gone' })
    const world = deviceWorld(file, callsOf(file, fingerprint))
    control.current = startUpload(file.bytes, world, next => {
      setState(next)
      if (next.phase === 'done') onTaken()
    })
  }
  return { state, send, retry: () => control.current?.retry() }
}

/** A finished upload as the engine reads it: a file that was looked at and not taken in is a failure in words. */
export function finishedUpload(reply: Reply<{ refusal: string | null }>): Reply<null> {
  if (!reply.ok) return reply
  const { refusal } = reply.data
  if (refusal === null) return { ...reply, data: null }
  const { serverTime, requestId } = reply
  const failure = { code: 'INPUT_INVALID' as const, message: refusal, traceId: '' }
  return { ok: false, failure, serverTime, requestId }
}
