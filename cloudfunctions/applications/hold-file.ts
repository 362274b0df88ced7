import type { Caller } from '../shared/caller'
import type { Transaction } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import type { Host } from '../shared/host'
import type { FileRow } from '../shared/records/files'
import { mustBeOpen, openSlots } from './open-slots'
import { mustLock } from './own'
import { mustOwnFile } from './own-upload'

/**
 * The caller's own file, its application locked, to be changed: VERSION_CONFLICT when it changed since he looked,
 * FILE_SHUT when it was shut away, a sentence where its slot is closed.
 */
export async function holdFile(
  tx: Transaction,
  asked: { id: string; expectedVersion: number },
  { caller, host, now }: { caller: Caller; host: Pick<Host, 'demo'>; now: Date },
): Promise<FileRow> {
  const { applicationId } = await mustOwnFile(tx, asked.id, caller)
  const row = await mustLock(tx, applicationId, caller)
  const file = await mustOwnFile(tx, asked.id, caller)
  if (file.version !== asked.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: file.version })
  if (file.quarantinedAt) throw new Failure('FILE_SHUT')
  mustBeOpen(await openSlots(tx, row, knownEdition(row.edition), { host, now }), file.slot)
  return file
}
