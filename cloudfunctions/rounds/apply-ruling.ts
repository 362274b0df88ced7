import { applyRuling as input } from '../../src/contract/schemas/arbitrations'
import { canonical } from '../../src/core/ledger'
import type { ResultSnapshot } from '../../src/core/ledger-data'
import { scoreProject } from '../../src/core/scoring'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation, type WriteContext } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { type ArbitrationRow, changeArbitration } from '../shared/records/arbitrations'
import { moveCards } from '../shared/records/scorecards'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import type { Hall } from '../shared/records/sessions-hall'
import { changeTurn } from '../shared/records/turns'
import { revealedCards } from '../shared/revealed-cards'
import { sessionScope } from '../shared/session-scope'
import { concludeReview } from './arbitration-review'
import { decisionText } from './arbitration-words'
import { arbitrationAfter, enterArbitration } from './enter-arbitration'
import { rankHall } from './rank-hall'
import { organisers } from './roles'

/**
 * Applies a ruling: the first official proposes, a different one confirms by the same call. The voided cards stay as
 * they were revealed; project and ranking are computed anew from the others, before and after in the chain.
 */
export const applyRuling = defineOperation(['rounds', 'applyRuling'], {
  kind: 'write',
  summary: '执行仲裁裁决（两人）',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session, arbitration, expectedVersion }, context) {
    const { db, caller, now } = context
    const { session: place, row } = await enterArbitration(db, { session, arbitration })
    const state = arbitrationAfter(row, 'apply')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    if (row.proposedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '您已提出执行，请另一位经办人或负责人确认')
    const detail = { arbitration, rulingHash: row.rulingHash, proposed: row.proposedBy === null }
    const note = { at: now, actor: caller.actor, edition: place.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.applyRuling' })
    await bumpSession(db, session)
    if (row.proposedBy === null) {
      const version = await changeArbitration(db, arbitration, { proposedBy: caller.actor })
      return { arbitration, version, pending: true }
    }
    await recompute(context, await hallOrFail(db, session, now), row)
    const change = { state, appliedBy: caller.actor, appliedAt: now }
    const version = await changeArbitration(db, arbitration, change)
    await concludeReview(context, place.edition, row.reviewId, decisionText(row.ruling!.decision))
    return { arbitration, version, pending: false }
  },
})

/** Voids the cards the ruling names and enters project and ranking before and after. */
async function recompute({ db, caller, now, requestId }: WriteContext, hall: Hall, row: ArbitrationRow) {
  const { decision } = row.ruling!
  const session = hall.session.id
  const application = row.applicationId
  if (decision.outcome !== 'void' || application === null) return
  const act = { session, actor: caller.actor, requestId, now }
  const ruling = `${row.id}:${row.rulingHash}`
  for (const number of decision.seats) {
    const person = hall.seats.find(seat => seat.number === number)!.person
    const card = hall.cards.find(each => each.application === application && each.person === person)
    if (card?.state !== 'revealed')
      throw new Failure('STATE_REFUSED', { number }, `${number}号席的评分表已不在计分之列，请重新仲裁`)
    await appendToHall(db, act, 'score.void', { judge: person, project: application, ruling })
    await moveCards(db, { session, application, person }, 'revealed', 'voided')
  }
  const changed = await hallOrFail(db, session, now)
  const result = scoreProject(changed.session.rules!, revealedCards(changed, application))
  const turn = hall.turns.find(each => each.application === application)!
  const before: ResultSnapshot = {
    projects: [{ project: application, result: turn.result! }],
    results: hall.session.results,
  }
  const results = hall.session.results && rankHall(changed)
  const after: ResultSnapshot = { projects: [{ project: application, result }], results }
  await appendToHall(db, act, 'result.recompute', { ruling, before, after })
  await changeTurn(db, { session, application }, { result })
  if (results) await changeSession(db, session, { results, resultHash: sha256(canonical(results)) })
}
