import type { UploadView } from '../../../src/contract/views/files'
import { PART_BYTES, partCount } from '../../../src/core/upload-parts'

/** What a phone is told of an upload of `bytes`: its parts, and those the store holds already. */
export function uploadView(upload: string, bytes: number, received: number[]): UploadView {
  return { upload, partBytes: PART_BYTES, parts: partCount(bytes), received }
}
