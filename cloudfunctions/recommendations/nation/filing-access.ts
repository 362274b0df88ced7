import type { Caller, Scope } from '../../shared/caller'
import type { Database, Queries } from '../../shared/database/connect'
import { Failure } from '../../shared/failure'
import type { WriteContext } from '../../shared/operation'
import { type FilingRow, lockFiling, readFiling } from '../../shared/records/contest-filings'
import { editionScope, holds } from '../../shared/session-scope'

/** Who reads filings and follows the import and the nominations. */
export const readers = ['operator', 'approver', 'supervisor'] as const
export const officers = ['operator', 'approver'] as const

/** Scope of an officer's act about a filing; NOT_FOUND when there is none. */
export async function filingScope({ filing }: { filing: string }, db: Database): Promise<Scope> {
  const row = await readFiling(db, filing)
  if (!row) throw new Failure('NOT_FOUND')
  return { ...editionScope(row), object: true }
}

/** A filing as far as the caller may see it: his own, or of an edition he works on; else NOT_FOUND. */
export async function visibleFiling(db: Queries, caller: Caller, id: string): Promise<FilingRow> {
  const row = await readFiling(db, id)
  if (!row || (row.filerId !== caller.person && !holds(caller, readers, row))) throw new Failure('NOT_FOUND')
  return row
}

/** The caller's own filing, locked, at the version he saw; somebody else's does not exist. */
export async function lockOwnFiling(
  { db, caller }: WriteContext,
  asked: { filing: string; expectedVersion: number },
): Promise<FilingRow> {
  const row = await lockFiling(db, asked.filing)
  if (!row || row.filerId !== caller.person) throw new Failure('NOT_FOUND')
  return atVersion(row, asked.expectedVersion)
}

/** A filing for an officer's decision, locked, at the version he saw. */
export async function lockFilingAt(
  { db }: WriteContext,
  asked: { filing: string; expectedVersion: number },
): Promise<FilingRow> {
  const row = await lockFiling(db, asked.filing)
  if (!row) throw new Failure('NOT_FOUND')
  return atVersion(row, asked.expectedVersion)
}

function atVersion(row: FilingRow, expected: number): FilingRow {
  if (row.version !== expected) throw new Failure('VERSION_CONFLICT', { current: row.version })
  return row
}
