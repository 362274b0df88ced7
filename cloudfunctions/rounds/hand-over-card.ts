import { handOverCard as input } from '../../src/contract/schemas/rounds-incidents'
import type { HandOverReply } from '../../src/contract/views/rounds-incidents'
import { type HandOver, handOverPlace, openHandOver } from '../../src/core/hand-over'
import { commitment } from '../../src/core/ledger'
import { bytesOfHex } from '../../src/core/sealed-text'
import { Failure, fieldFailure } from '../shared/failure'
import { handOverKey } from '../shared/hand-over-key'
import { nodeHashing } from '../shared/hashing'
import type { Host } from '../shared/host'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { receiveCard } from '../shared/receive-card'
import { grantsInForce } from '../shared/records/grants-in-force'
import { noteInSession } from '../shared/records/sessions-audit'
import type { HallSeat } from '../shared/records/sessions-hall'
import { requireJudge } from '../shared/require-judge'
import { requireRequestId } from '../shared/require-request-id'
import { sealingRules } from '../shared/sealing-rules'
import { sessionScope } from '../shared/session-scope'
import { hosts } from './roles'

const unreadable = '交分码不完整或不是本场的，请让评委重新出示'

/**
 * Takes a card from the code a judge's phone shows without a network (ux J4): decrypted here, submitted as the judge's
 * own request, so that the phone's later sending of it is answered with the same receipt. The desk sees no value.
 */
export const handOverCard = defineOperation(['rounds', 'handOverCard'], {
  kind: 'direct',
  summary: '主控台：扫码收分',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session, text }, { db, host, caller, now }): Promise<HandOverReply> {
    const place = handOverPlace(text.trim())
    if (place?.session !== session) throw fieldFailure('text', unreadable)
    const hall = await hallOrFail(db, session, now)
    const seat = hall.seats.find(each => each.number === place.seat)
    const item = seat && opened(host, session, seat, text.trim())
    const turn = hall.turns.find(each => each.application === item?.application)
    if (!seat || !item || !turn) throw fieldFailure('text', unreadable)
    const { edition } = hall.session
    const grants = await grantsInForce(db, seat.person, now)
    requireJudge({ person: seat.person, name: seat.name, actor: seat.person, grants }, { edition, session })
    requireRequestId(item.requestId)
    const of = await sealingRules(host, session)
    if (!of) throw new Failure('NOT_FOUND')
    const arrival = { judge: seat.person, requestId: item.requestId, device: null, now }
    const reply = await receiveCard(host, of, arrival, sentOf(session, seat.person, item))
    if (!reply.replayed)
      await db.transaction(tx =>
        noteInSession(tx, {
          ...{ at: now, actor: caller.actor, operation: 'rounds.handOverCard', edition, session },
          detail: { number: seat.number, application: item.application, version: reply.version },
        }),
      )
    return {
      ...{ number: seat.number, application: item.application, projectName: turn.projectName },
      ...{ short: reply.short, replayed: reply.replayed },
    }
  },
})

function opened(host: Host, session: string, seat: HallSeat, text: string): HandOver | null {
  const key = bytesOfHex(handOverKey(host.keys, { session, person: seat.person }))
  return openHandOver(nodeHashing, key, text)
}

/** Exactly what the phone will send once it has a network; the order of the fields is part of its fingerprint. */
function sentOf(session: string, judge: string, item: HandOver) {
  const { application, version, card, nonce, supersedes } = item
  const bound = { session, project: application, judge, version, card, nonce }
  return {
    session,
    application,
    version,
    card: { criteria: card.criteria.map(([id, value]): [string, number] => [id, value]), total: card.total },
    nonce,
    commitment: commitment(nodeHashing, bound),
    supersedes,
    expectedVersion: version - 1,
  }
}
