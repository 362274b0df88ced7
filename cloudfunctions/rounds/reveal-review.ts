import { revealReview as input } from '../../src/contract/schemas/reviews'
import { canonical } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import { scoreProject } from '../../src/core/scoring'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation, type WriteContext } from '../shared/operation'
import { cardsInState, moveCards, revealCard } from '../shared/records/scorecards'
import { bumpSession, changeSession, readSession, type SessionRow } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { changeTurn } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { lockReview } from './lock-review'
import { stageAfter } from './move-turn'
import { openCards } from './reveal'
import { revealProblem } from './review-problems'
import { organisers } from './roles'

/**
 * Seals and opens every card of a review in one transaction, once all are in: for the committee's calibration; judges,
 * organisers and the public see no value yet. A card that misses stops all of it.
 */
export const revealReview = defineOperation(['rounds', 'revealReview'], {
  kind: 'write',
  summary: '网评：封存并开分',
  who: { may: organisers, scope: sessionScope },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { session: id } = asked
    const hall = await lockReview(db, asked, ['open'], now)
    const problem = revealProblem(hall, now)
    if (problem) throw new Failure('REVEAL_BLOCKED', undefined, problem)
    const session = (await readSession(db, id))!
    const open = hall.turns.filter(turn => turn.stage === 'scoring')
    for (const { application } of open) await revealProject(context, session, application)
    const note = { at: now, actor: caller.actor, edition: session.edition, session: id }
    await noteInSession(db, { ...note, operation: 'rounds.revealReview', detail: { projects: open.length } })
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, {}), revealed: open.length }
  },
})

async function revealProject(
  { db, host, caller, now, requestId }: WriteContext,
  session: SessionRow,
  application: string,
): Promise<void> {
  const place = { session: session.id, application }
  const submitted = await cardsInState(db, place, 'submitted')
  const digest = sha256(canonical(submitted.map(card => [card.person, card.commitment])))
  await moveCards(db, place, 'submitted', 'sealed')
  const cards = await openCards(db, host, session, application)
  const result = scoreProject(session.rules as Rubric, cards)
  const shown = cards.map(({ judge, version, card, nonce }) => ({ judge, version, card, nonce }))
  const act = { session: session.id, actor: caller.actor, requestId, now }
  const entry = await appendToHall(db, act, 'reveal', { project: application, cards: shown, result })
  for (const { judge, version, card } of cards)
    await revealCard(db, { ...place, person: judge, version, card })
  await changeTurn(db, place, {
    stage: stageAfter(stageAfter('scoring', 'seal'), 'reveal'),
    ...{ result, sealedDigest: digest, revealSeq: entry.seq, revealHash: entry.hash, revealedAt: now },
  })
}
