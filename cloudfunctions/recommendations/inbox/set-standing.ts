import { restoreUnit as restoreInput, suspendUnit as suspendInput } from '../../../src/contract/schemas/inbox'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { insertUnitStanding } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { editionScope } from '../../shared/session-scope'
import { recommenderOf } from './recommenders'
import { suspendedUnits } from './unit-standing'

/** Takes a unit's right to recommend away, on a stated basis (CZ23-30); lists already accepted are for people to decide. */
export const suspendUnit = defineOperation(['recommendations', 'suspendUnit'], {
  kind: 'write',
  summary: '暂停推荐单位的推荐资格',
  who: { may: ['approver'], scope: editionScope },
  input: suspendInput,
  run: (asked, context) => setStanding(context, asked, true),
})

/** Gives a unit its right to recommend back. */
export const restoreUnit = defineOperation(['recommendations', 'restoreUnit'], {
  kind: 'write',
  summary: '恢复推荐单位的推荐资格',
  who: { may: ['approver'], scope: editionScope },
  input: restoreInput,
  run: (asked, context) => setStanding(context, asked, false),
})

async function setStanding(
  { db, caller, now, requestId }: WriteContext,
  { edition: slug, unit: code, basis }: { edition: string; unit: string; basis: string },
  suspended: boolean,
): Promise<{ suspended: boolean }> {
  const { unit } = recommenderOf(slug, code)
  // The entry comes first: its chain's lock lets one person at a time change a standing.
  const kind = suspended ? 'unit.suspend' : 'unit.restore'
  const data = { unit: code, basis }
  const session = `edition:${slug}`
  await appendToLedger(db, { session, actor: caller.actor, requestId, kind, data }, now)
  if ((await suspendedUnits(db, slug)).has(code) === suspended) {
    const already = suspended ? '已经暂停推荐资格' : '没有被暂停推荐资格'
    throw new Failure('STATE_REFUSED', undefined, `${unit.name}${already}，请刷新后再看`)
  }
  const id = newId('ust')
  await insertUnitStanding(db, { id, edition: slug, unit: code, suspended, basis, by: caller.actor, at: now })
  await bumpEdition(db, slug)
  return { suspended }
}
