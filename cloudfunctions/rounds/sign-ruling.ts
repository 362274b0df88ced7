import { signRuling as input } from '../../src/contract/schemas/arbitrations'
import { canonical } from '../../src/core/ledger'
import { majorityDecision, type RulingDecision } from '../../src/core/ruling'
import type { RulingRecord } from '../shared/database/schema/arbitrations'
import { Failure, fieldFailure } from '../shared/failure'
import { sha256 } from '../shared/keys'
import { defineOperation, type WriteContext } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { type ArbitrationRow, changeArbitration, insertVote, votesOf } from '../shared/records/arbitrations'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { holds, sessionScope } from '../shared/session-scope'
import { concludeReview } from './arbitration-review'
import { decisionText } from './arbitration-words'
import { arbitrationAfter, enterArbitration } from './enter-arbitration'
import { organisers } from './roles'

/**
 * A member signs what he decides, with reasons — here, or on paper whose scan an official enters. When all have
 * signed and more than half agree, that is the ruling (SX26-03, T-14).
 */
export const signRuling = defineOperation(['rounds', 'signRuling'], {
  kind: 'write',
  summary: '签署仲裁裁决',
  who: { may: ['committee', ...organisers], scope: sessionScope },
  input,
  async run({ session, arbitration, decision, reasons, member, scan }, context) {
    const { db, caller, now } = context
    const { session: place, row } = await enterArbitration(db, { session, arbitration })
    if (row.state !== 'assigned') arbitrationAfter(row, 'rule')
    const hall = await hallOrFail(db, session, now)
    const person = member ?? caller.actor
    if (member !== undefined) {
      if (!holds(caller, organisers, { edition: place.edition, session })) throw new Failure('FORBIDDEN')
      if (!scan) throw fieldFailure('scan', '请填写扫描件编号，纸质签署须有扫描件')
    }
    if (!row.members.includes(person)) throw new Failure('FORBIDDEN', undefined, '只有指派的委员才能签署裁决')
    requireRevealedCards(hall, row, decision)
    const vote = { arbitrationId: arbitration, personId: person, decision, reasons, scan: scan ?? '' }
    if (!(await insertVote(db, { ...vote, enteredBy: caller.actor, at: now })))
      throw new Failure('STATE_REFUSED', undefined, '这位委员已经签署，签署后不能更改')
    const detail = { arbitration, ...(member ? { member, scan } : {}) }
    const note = { at: now, actor: caller.actor, edition: place.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.signRuling' })
    await bumpSession(db, session)
    return { arbitration, ...(await conclude(context, place.edition, row)) }
  },
})

/** Turns a majority into the ruling once every member has signed; until then the arbitration is still heard. */
async function conclude(context: WriteContext, edition: string, row: ArbitrationRow) {
  const { db, now } = context
  const votes = (await votesOf(db, row.sessionId)).filter(vote => vote.arbitrationId === row.id)
  const all = votes.length === row.members.length
  const decided = all
    ? majorityDecision(
        votes.length,
        votes.map(vote => vote.decision),
      )
    : null
  if (!decided) return { version: await changeArbitration(db, row.id, {}), state: row.state }
  const ruling: RulingRecord = {
    ...{ v: 1, session: row.sessionId, project: row.applicationId, decision: decided },
    votes: votes.map(({ personId, decision, reasons, scan }) => ({
      member: personId,
      decision,
      reasons,
      scan,
    })),
  }
  const state = arbitrationAfter(row, decided.outcome === 'void' ? 'rule' : 'uphold')
  const change = { state, ruling, rulingHash: sha256(canonical(ruling)), ruledAt: now }
  if (decided.outcome === 'uphold')
    await concludeReview(context, edition, row.reviewId, decisionText(decided))
  return { version: await changeArbitration(db, row.id, change), state }
}

function requireRevealedCards(hall: Hall, row: ArbitrationRow, decision: RulingDecision): void {
  if (decision.outcome === 'uphold') return
  if (row.applicationId === null) throw fieldFailure('decision', '这件仲裁没有指明项目，不能作废评分表')
  for (const number of decision.seats) {
    const person = hall.seats.find(seat => seat.number === number)?.person
    const card = hall.cards.find(each => each.application === row.applicationId && each.person === person)
    if (card?.state !== 'revealed')
      throw fieldFailure('decision', `${number}号席没有计分的评分表，请重新选择`)
  }
}
