import { acceptArrival as input } from '../../../src/contract/schemas/inbox'
import type { ArrivalDecided } from '../../../src/contract/views/inbox'
import { fieldFailure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeArrival } from '../../shared/records/arrivals'
import { bumpEdition } from '../../shared/records/published-lists'
import { editionScope } from '../../shared/session-scope'
import { holdArrival } from './held-arrival'
import { refuseUnfit, takeList } from './take-list'

/** Accepts a list that came in time; a late one is put forward with the reason for a second person. */
export const acceptArrival = defineOperation(['recommendations', 'acceptArrival'], {
  kind: 'write',
  summary: '接收推荐名单；逾期的提出特批',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(asked, context): Promise<ArrivalDecided> {
    const { db, caller, now, requestId } = context
    const held = await holdArrival(db, asked, 'accept')
    await refuseUnfit(db, held)
    const { row, edition, unit } = held
    if (!row.late) return takeList(context, held)
    const lateReason = asked.lateReason?.trim()
    if (!lateReason) throw fieldFailure('lateReason', '名单逾期到达，请写明特批理由')
    const version = await changeArrival(db, row.id, {
      ...{ state: 'proposed', proposedBy: caller.actor, proposedAt: now, lateReason },
    })
    const data = { arrival: row.id, unit: unit.code, number: row.number, listHash: row.listHash }
    const session = `edition:${edition.slug}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'arrival.propose', data }, now)
    await bumpEdition(db, edition.slug)
    return { version, state: 'proposed', entered: 0, kept: 0, withdrawn: 0 }
  },
})
