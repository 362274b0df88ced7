import type { Caller, Scope } from '../../shared/caller'
import type { Database } from '../../shared/database/connect'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import type { WriteContext } from '../../shared/operation'
import { type BatchRow, lockBatch, readBatch } from '../../shared/records/library'
import { editionScope, holds } from '../../shared/session-scope'
import { phaseDeadline } from './filing-terms'

/** Scope of an act about an import; NOT_FOUND when there is none. */
export async function batchScope({ batch }: { batch: string }, db: Database): Promise<Scope> {
  const row = await readBatch(db, batch)
  if (!row) throw new Failure('NOT_FOUND')
  return { ...editionScope(row), object: true }
}

/** A batch that still waits for its import, locked; STATE_REFUSED once it was imported or dropped. */
export async function lockWaiting({ db }: WriteContext, id: string): Promise<BatchRow> {
  const row = await lockBatch(db, id)
  if (!row) throw new Failure('NOT_FOUND')
  if (row.state !== 'uploading')
    throw new Failure('STATE_REFUSED', { state: row.state }, '这个文件已经导入或放弃，请重新选择文件')
  return row
}

/**
 * Refuses an import after the last day (CN24-09: 10 August 2024, a Saturday, not moved) unless somebody who may approve
 * it gives the reason.
 */
export function refuseLate(caller: Caller, slug: string, lateReason: string, now: Date): void {
  const { passed } = phaseDeadline(knownEdition(slug), 'import', '导入', now)
  if (!passed) return
  if (lateReason.trim() === '')
    throw new Failure('EDITION_CLOSED', undefined, '导入已经截止，须由负责人特批并写明理由')
  if (!holds(caller, ['approver'], { edition: slug }))
    throw new Failure('EDITION_CLOSED', undefined, '导入已经截止，只有负责人可以特批')
}
