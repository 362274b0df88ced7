import type { ArrivalDecided } from '../../../src/contract/views/inbox'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import type { WriteContext } from '../../shared/operation'
import { changeArrival, numbersEntered } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { checkArrival, editionOfUnit } from './check-arrival'
import { enterList } from './enter-list'
import type { HeldArrival } from './held-arrival'
import { tellUnit } from './tell-unit'
import { suspendedUnits } from './unit-standing'

/** Refuses a list of a suspended unit (CZ23-30), and one with problems, which are in the details. */
export async function refuseUnfit(db: WriteContext['db'], held: HeldArrival): Promise<void> {
  const { edition, unit, row } = held
  const suspended = (await suspendedUnits(db, edition.slug)).get(unit.code)
  if (suspended)
    throw new Failure(
      'STATE_REFUSED',
      undefined,
      `${unit.name}已暂停推荐资格，不能接收。依据：${suspended.basis}`,
    )
  const { problems } = await checkArrival(db, edition, row, await numbersEntered(db, edition.slug))
  if (problems.length > 0)
    throw new Failure('LIST_BLOCKED', { problems }, '名单还不能接收，请看列出的问题，或退回该单位')
}

/** Accepts a fit list: its projects become registrations here, its sealed rows are no longer needed. */
export async function takeList(
  { db, host, caller, now, requestId }: WriteContext,
  held: HeldArrival,
): Promise<ArrivalDecided> {
  const { edition, unit, row } = held
  const done = await enterList(db, host.keys, edition, row, { actor: caller.actor, now })
  const version = await changeArrival(db, row.id, {
    ...{ state: 'accepted', closedBy: caller.actor, closedAt: now, sealed: '' },
  })
  const by = row.proposedBy ? { approvedBy: [row.proposedBy, caller.actor] } : {}
  const { id, number, listHash, late } = row
  const data = { arrival: id, unit: unit.code, number, listHash, late, ...done, ...by }
  const session = `edition:${edition.slug}`
  await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'arrival.accept', data }, now)
  const below = editionOfUnit(edition, unit.code)
  if (below)
    await tellUnit(
      db,
      { edition: below, unit: unit.code },
      {
        title: '推荐名单已接收',
        body: `${edition.name}已接收${row.documentNumber}，共${row.lines.length}个项目，名单不能再改。`,
      },
      now,
    )
  await bumpEdition(db, edition.slug)
  return { version, state: 'accepted', ...done }
}
