import { returnArrival as input } from '../../../src/contract/schemas/inbox'
import { knownEdition } from '../../shared/edition-of'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeArrival } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { editionScope } from '../../shared/session-scope'
import { openListAgain } from '../open-list-again'
import { holdArrival } from './held-arrival'
import { tellUnit } from './tell-unit'

/**
 * Sends a list back with the reason. A unit that works in this system can change its list again; what it sent stays on
 * record, and what was accepted stays entered until the next list is.
 */
export const returnArrival = defineOperation(['recommendations', 'returnArrival'], {
  kind: 'write',
  summary: '退回推荐名单',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(asked, { db, caller, now, requestId }) {
    const { edition, unit, row } = await holdArrival(db, asked, 'return')
    const act = { actor: caller.actor, requestId, now }
    const { reason } = asked
    const version = await changeArrival(db, row.id, {
      ...{ state: 'returned', closedBy: caller.actor, closedAt: now, returnedReason: reason },
    })
    const data = { arrival: row.id, unit: unit.code, number: row.number, listHash: row.listHash }
    const session = `edition:${edition.slug}`
    await appendToLedger(db, { session, ...act, kind: 'arrival.return', data }, now)
    if (row.via === 'system' && row.fromEdition) {
      const below = knownEdition(row.fromEdition)
      await openListAgain(db, { edition: below, listHash: row.listHash, reason }, act)
      const words = { title: '推荐名单被退回', body: `${edition.name}退回${row.documentNumber}：${reason}` }
      await tellUnit(db, { edition: below, unit: unit.code }, words, now)
    }
    await bumpEdition(db, edition.slug)
    return { version }
  },
})
