import { restoreSeal as input } from '../../src/contract/schemas/judging-card'
import type { Receipt } from '../../src/contract/views/judging'
import { cardProblems } from '../../src/core/card-problems'
import { rulesOfJury } from '../../src/core/jury-rules'
import { type Card, commitment } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import type { Keys } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { isOwnReceipt } from '../shared/own-receipt'
import { receiptOf } from '../shared/receipts'
import { lastRecovery, noteRestored } from '../shared/records/incidents'
import { moveCards } from '../shared/records/scorecards'
import { type CardRow, insertCard, newestCard } from '../shared/records/scorecards-own'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { openSealingKey, sealCard } from '../shared/sealing'
import { ownHall } from './own-hall'

/**
 * Hands a card back after a restored backup (trust model §3.3): what the server itself once acknowledged, by the MAC of
 * its receipt, and the values its commitment binds. The highest version wins, though an earlier one and its return may
 * be gone; only after two officials let the hall go on. The chain names the old place.
 */
export const restoreSeal = defineOperation(['judging', 'restoreSeal'], {
  kind: 'write',
  summary: '凭回执交回评分表',
  who: { may: 'signed-in' },
  input,
  async run({ session: id, application, card: sent, nonce, receipt }, context): Promise<Receipt> {
    const { db, host, caller, now, requestId } = context
    const session = await lockSession(db, id)
    const { hall } = await ownHall(db, id, caller, now)
    const turn = hall.turns.find(each => each.application === application)
    if (!session || !turn) throw new Failure('NOT_FOUND')
    const [place, version] = [{ session: id, application, person: caller.actor }, receipt.version]
    const card = { criteria: sent.criteria as [string, number][], total: sent.total }
    checkReceipt(host.keys, { ...place, card, nonce }, receipt)
    const before = await newestCard(db, place)
    if (before && before.version >= version) return already(before, receipt)
    if (turn.stage === 'revealed' || session.state === 'locked') throw new Failure('ALREADY_REVEALED')
    if (turn.stage === 'sealed') throw new Failure('SCORING_CLOSED')
    if (hall.recusals.some(each => each.application === application && each.person === caller.actor))
      throw new Failure('SEAT_RECUSED')
    if (!(await lastRecovery(db, id)))
      throw new Failure('STATE_REFUSED', undefined, '主持人还没有确认恢复，分数在本机，请稍等')
    const jury = hall.seats.find(each => each.person === caller.actor)?.jury
    if (!session.rules || cardProblems(rulesOfJury(session.rules as Rubric, jury), card).length > 0)
      throw fieldFailure('card', changed)
    await moveCards(db, place, 'submitted', 'voided')
    const entry = await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'score.seal', {
      ...{ judge: caller.actor, project: application, version, commit: receipt.commitment },
      ...{ supersedes: before?.commitment ?? null, via: 'receipt' },
      receipt: { seq: receipt.seq, hash: receipt.hash },
    })
    const key = openSealingKey(host.keys, session.sealingKey, id)
    await insertCard(db, {
      ...{ sessionId: id, applicationId: application, personId: caller.actor, version, via: 'receipt' },
      ...{
        commitment: receipt.commitment,
        sealedCard: sealCard(key, { ...place, version }, { card, nonce }),
      },
      ...{ ledgerSeq: entry.seq, ledgerHash: entry.hash, at: new Date(entry.at) },
    })
    await noteRestored(db, { ...place, version, at: now })
    await bumpSession(db, id)
    return receiptOf(host.keys, { ...place, version, commitment: receipt.commitment, ...entry })
  },
})

const notOurs = '这张回执不是本系统给您的，请联系主持人'
const changed = '评分表与回执不符，请联系主持人'

/** Refuses what the server never acknowledged, or values its commitment does not bind. */
function checkReceipt(
  keys: Keys,
  own: { session: string; application: string; person: string; card: Card; nonce: string },
  receipt: Receipt,
): void {
  const { session, application, person: judge, card, nonce } = own
  if (receipt.session !== session || receipt.application !== application)
    throw fieldFailure('receipt', notOurs)
  if (!isOwnReceipt(keys, judge, receipt)) throw fieldFailure('receipt', notOurs)
  const bound = { session, project: application, judge, version: receipt.version, card, nonce }
  if (commitment(nodeHashing, bound) !== receipt.commitment) throw fieldFailure('card', changed)
}

/** The server holds this version or a newer one: its own receipt, nothing is done. */
function already(row: CardRow, receipt: Receipt): Receipt {
  if (row.version === receipt.version && row.commitment === receipt.commitment) return receipt
  throw new Failure('VERSION_CONFLICT', { current: row.version })
}
