import { partCount, partLength } from '../../../src/core/upload-parts'
import { Failure } from '../failure'
import { type Storage, StorageRefused, type StoredPart } from '../gateways/storage'
import type { FileRow } from '../records/files'

/** All parts of a file in their lengths; UPLOAD_INCOMPLETE with the numbers of those to be sent (again). */
export async function wholeParts(
  store: Storage,
  file: Pick<FileRow, 'storageKey' | 'uploadHandle' | 'bytes'>,
): Promise<StoredPart[]> {
  const held = await store.parts({ key: file.storageKey, upload: file.uploadHandle }).catch(error => {
    if (error instanceof StorageRefused && error.trouble === 'missing') return []
    throw error
  })
  const numbers = Array.from({ length: partCount(file.bytes) }, (_, i) => i + 1)
  const fits = (part: number) =>
    held.find(each => each.part === part && each.bytes === partLength(file.bytes, part))
  const missing = numbers.filter(part => !fits(part))
  if (missing.length > 0)
    throw new Failure(
      'UPLOAD_INCOMPLETE',
      { missing: missing.slice(0, 200) },
      `还有${missing.length}段没有传完，请继续上传`,
    )
  return numbers.map(part => fits(part)!)
}
