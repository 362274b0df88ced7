import { files as input } from '../../src/contract/schemas/files'
import type { FileSlot } from '../../src/contract/views/files'
import type { Edition } from '../../src/core/edition'
import { FILE_LIMITS, type Slot } from '../../src/core/file-slots'
import { knownEdition } from '../shared/edition-of'
import { fileView } from '../shared/files/file-view'
import { secrecyText } from '../shared/files/secrecy-text'
import { StorageRefused } from '../shared/gateways/storage'
import type { Host } from '../shared/host'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { type FileRow, filesOf, secrecyTicked } from '../shared/records/files'
import { type OpenSlots, openSlots, slotsOf } from './open-slots'
import { mustOwn } from './own'
import { heldBytes } from './room-for-file'

/** A7: which papers are asked for, which are there, and what still may be changed. */
export const files = defineOperation(['applications', 'files'], {
  kind: 'read',
  summary: '材料清单',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host, now }) {
    const row = await mustOwn(db, application, caller)
    const edition = knownEdition(row.edition)
    const held = await filesOf(db, row.id)
    const { open, because } = await openSlots(db, row, edition, { host, now })
    const tickedAt = await secrecyTicked(db, row.id, secrecyText.version)
    return {
      application,
      slots: slotsOf(edition, row).map(slot => slotView(slot, edition, open)),
      files: await Promise.all(held.map(async file => fileView(file, await received(host, file)))),
      mayChange: open !== 'none' && host.storage !== null,
      lockedBecause: because ?? (host.storage ? null : '本系统还没有接通文件存储，请联系组织单位'),
      secrecy: { ...secrecyText, tickedAt: tickedAt?.toISOString() ?? null },
      maxFiles: FILE_LIMITS.files,
      maxTotalMegabytes: FILE_LIMITS.totalMegabytes,
      usedBytes: heldBytes(held),
      version: row.version,
    }
  },
})

function slotView({ clause, ...slot }: Slot, edition: Edition, open: OpenSlots['open']): FileSlot {
  return {
    ...slot,
    formats: [...slot.formats],
    clause: clause === null ? null : quoteClause(clause, edition),
    open: open === 'all' || (open !== 'none' && open.includes(slot.id)),
  }
}

/** Numbers of the parts the store holds of an unfinished file; none where it does not answer. */
async function received({ storage }: Pick<Host, 'storage'>, file: FileRow): Promise<number[]> {
  if (!storage || file.state !== 'uploading') return []
  try {
    const parts = await storage.parts({ key: file.storageKey, upload: file.uploadHandle })
    return parts.map(({ part }) => part)
  } catch (error) {
    if (error instanceof StorageRefused) return []
    throw error
  }
}
