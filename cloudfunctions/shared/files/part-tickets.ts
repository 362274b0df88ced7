import type { PartTicket } from '../../../src/contract/views/files'
import { partLength } from '../../../src/core/upload-parts'
import { fieldFailure } from '../failure'
import type { Storage } from '../gateways/storage'

const lifeMs = 30 * 60_000

/** Where to send these parts of an upload: one ticket a part, for this person and its exact length. */
export function partTickets(
  store: Storage,
  file: { storageKey: string; uploadHandle: string; bytes: number },
  parts: readonly number[],
  { person, now }: { person: string; now: Date },
): PartTicket[] {
  const until = new Date(now.getTime() + lifeMs)
  return [...new Set(parts)].map(part => {
    const bytes = partLength(file.bytes, part)
    if (bytes === null) throw fieldFailure('parts', '文件没有这一段，请重新选择')
    const place = { key: file.storageKey, upload: file.uploadHandle, part, bytes }
    const ticket = store.partTicket(place, { person, until })
    return { part, ...ticket, method: 'PUT' as const, expiresAt: until.toISOString() }
  })
}
