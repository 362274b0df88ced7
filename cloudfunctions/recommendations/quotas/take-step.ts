import type { LedgerData } from '../../../src/core/ledger-data'
import { Failure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import type { WriteContext } from '../../shared/operation'
import { bumpEdition } from '../../shared/records/published-lists'
import { type QuotaPlanRow, quotaPlans, stepQuotaPlan } from '../../shared/records/quota-plans'
import { stateNames } from './quota-words'

/**
 * Takes the newest version of a plan one step on, in the order of the edition's chain. Refuses VERSION_CONFLICT where a
 * newer version is there, STATE_REFUSED out of turn; `check` may refuse more. Answers the version as it was before.
 */
export async function takeStep<K extends 'quota.announce' | 'quota.stage' | 'quota.lock'>(
  { db, caller, now, requestId }: WriteContext,
  of: { edition: string; version: number; from: QuotaPlanRow['state']; kind: K },
  step: Parameters<typeof stepQuotaPlan>[3],
  data: LedgerData[K],
  check: (row: QuotaPlanRow) => void = () => {},
): Promise<QuotaPlanRow> {
  const { edition, version, from, kind } = of
  await appendToHall(db, { session: `edition:${edition}`, actor: caller.actor, requestId, now }, kind, data)
  const [row] = await quotaPlans(db, edition)
  if (!row) throw new Failure('STATE_REFUSED', undefined, '还没有保存过名额方案，请先试算并保存')
  if (row.version !== version) throw new Failure('VERSION_CONFLICT', { current: row.version })
  if (row.state !== from)
    throw new Failure('STATE_REFUSED', { state: row.state }, `这一版现在是“${stateNames[row.state]}”，请刷新`)
  check(row)
  await stepQuotaPlan(db, edition, version, step)
  await bumpEdition(db, edition)
  return row
}
