import type { UploadCalls } from './device-world'
import { newRequestId } from './request-id'
import { callFunction } from './transport'
import type { UploadFile } from './upload-file'
import { finishedUpload, useSingleUpload } from './use-single-upload'

/** What a paper is attached to, and the version of the reminder that was read before. */
interface Place {
  objection: string
  secrecy: string
}

/** Sends a paper for one's own objection, part by part. `state` null before one was chosen; leaving the page stops it. */
export function useEvidenceUpload(place: Place, onTaken: () => void) {
  return useSingleUpload((file, fingerprint) => evidenceCalls(place, file, fingerprint), onTaken)
}

function evidenceCalls({ objection, secrecy }: Place, file: UploadFile, fingerprint: string): UploadCalls {
  const fresh = () => ({ requestId: newRequestId() })
  const asked = { objection, secrecy, name: file.name, bytes: file.bytes, fingerprint }
  return {
    begin: () => callFunction('applications', 'beginObjectionUpload', asked, fresh()),
    tickets: (upload, parts) =>
      callFunction('applications', 'objectionPartTickets', { objection, upload, parts }, fresh()),
    finish: async (upload, sha256, timeoutMs) => {
      const options = { ...fresh(), timeoutMs }
      return finishedUpload(
        await callFunction('applications', 'finishObjectionUpload', { objection, upload, sha256 }, options),
      )
    },
  }
}
