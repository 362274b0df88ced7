import type { UploadCalls } from './device-world'
import { newRequestId } from './request-id'
import { callFunction } from './transport'
import type { UploadFile } from './upload-file'
import { finishedUpload, useSingleUpload } from './use-single-upload'

interface Sheet {
  session: string
  sheetNo: string
}

/** Sends a photo of a paper sheet, part by part. `state` null before one was chosen; leaving the page stops it. */
export function usePaperPhoto(sheet: Sheet, onTaken: () => void) {
  return useSingleUpload((file, fingerprint) => photoCalls(sheet, file, fingerprint), onTaken)
}

function photoCalls({ session, sheetNo }: Sheet, file: UploadFile, fingerprint: string): UploadCalls {
  const fresh = () => ({ requestId: newRequestId() })
  const asked = { session, sheetNo, name: file.name, bytes: file.bytes, fingerprint }
  return {
    begin: () => callFunction('rounds', 'beginPaperPhoto', asked, fresh()),
    tickets: (upload, parts) =>
      callFunction('rounds', 'paperPhotoTickets', { session, upload, parts }, fresh()),
    finish: async (upload, sha256, timeoutMs) => {
      const options = { ...fresh(), timeoutMs }
      return finishedUpload(
        await callFunction('rounds', 'finishPaperPhoto', { session, upload, sha256 }, options),
      )
    },
  }
}
