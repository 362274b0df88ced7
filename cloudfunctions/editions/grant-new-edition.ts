import type { Edition } from '../../src/core/edition'
import type { Transaction } from '../shared/database/connect'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { grantRole } from '../shared/records/people'

const year = 366 * 86_400_000

/** The two who brought an edition into being may work on it: its drafter as operator, its publisher as approver. */
export async function grantNewEdition(
  tx: Transaction,
  edition: Edition,
  {
    drafter,
    publisher,
    requestId,
    now,
  }: { drafter: string; publisher: string; requestId: string; now: Date },
): Promise<void> {
  const unit = edition.city?.code ?? ''
  const validTo = new Date(now.getTime() + year)
  for (const [role, personId] of [
    ['operator', drafter],
    ['approver', publisher],
  ] as const) {
    const grant = newId('grt')
    await grantRole(tx, { id: grant, personId, role, unit, edition: edition.slug, validFrom: now, validTo })
    const data = { grant, person: personId, role, unit, validTo: validTo.toISOString() }
    const session = `edition:${edition.slug}`
    await appendToLedger(tx, { session, actor: publisher, requestId, kind: 'role.grant', data }, now)
  }
}
