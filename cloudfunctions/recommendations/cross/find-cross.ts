import { findCross as input } from '../../../src/contract/schemas/cross'
import { crossPairs } from '../../../src/core/cross-pairs'
import type { Edition } from '../../../src/core/edition'
import type { Queries, Transaction } from '../../shared/database/connect'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { type CrossFound, insertCross } from '../../shared/records/cross-cases'
import { type EnteredRow, enteredRows } from '../../shared/records/cross-projects'
import { bumpFeed } from '../../shared/records/feeds'
import { editionScope } from '../../shared/session-scope'
import { listHits } from './list-hits'
import { crossOfficers, isTeam, knownUpper } from './upper-edition'

/** Registrations per statement. */
const page = 2000

/** P3: looks through everything that came up from below and keeps what is new as cases. Nobody is removed by it. */
export const findCross = defineOperation(['recommendations', 'findCross'], {
  kind: 'write',
  summary: '跨市查重：全面核对',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now, requestId }) {
    const edition = knownUpper(slug)
    const data = await findCrossIn(db, edition, now)
    const session = `edition:${slug}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'cross.find', data }, now)
    await bumpFeed(db, session)
    return data
  },
})

/** Compares every registration that came up to an edition with the others and the lists; keeps new cases. */
export async function findCrossIn(
  db: Transaction,
  edition: Edition,
  now: Date,
): Promise<{ compared: number; found: number }> {
  const rows = await allEntered(db, edition.slug)
  const pairs = crossPairs(rows.map(row => ({ ...row, team: isTeam(edition, row) })))
  const found: CrossFound[] = pairs.map(pair => ({ ...pair, subject: pair.second }))
  const hits = await listHits(db, edition, rows, now)
  const added = await insertCross(db, edition.slug, [...found, ...hits], now)
  return { compared: rows.length, found: added }
}

async function allEntered(db: Queries, edition: string): Promise<EnteredRow[]> {
  const all: EnteredRow[] = []
  for (;;) {
    const next = await enteredRows(db, { edition, after: all.at(-1)?.id ?? '', limit: page })
    for (const row of next) all.push(row)
    if (next.length < page) return all
  }
}
