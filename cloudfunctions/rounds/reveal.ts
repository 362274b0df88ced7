import { reveal as input } from '../../src/contract/schemas/rounds-live'
import { commitment, shortCode } from '../../src/core/ledger'
import type { Rubric } from '../../src/core/rubric'
import { scoreProject } from '../../src/core/scoring'
import type { Transaction } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import type { Host } from '../shared/host'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { cardsInState, revealCard } from '../shared/records/scorecards'
import { seatsOf } from '../shared/records/seats'
import type { SessionRow } from '../shared/records/sessions'
import { openCard, openSealingKey } from '../shared/sealing'
import { sessionScope } from '../shared/session-scope'
import { enterTurn, expectVersion } from './enter-turn'
import { moveTurn, stageAfter } from './move-turn'
import { sealProblem } from './panel-state'
import { organisers } from './roles'

/**
 * 当场亮分 (SX26-08): all cards of the project open at once in one transaction, with the result they give. A second
 * press answers what was revealed. No reader ever sees a part of it.
 */
export const reveal = defineOperation(['rounds', 'reveal'], {
  kind: 'write',
  summary: '同时亮分',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, application, expectedVersion }, { db, host, caller, now, requestId }) {
    const { session, turn } = await enterTurn(db, { session: id, application })
    if (turn.stage === 'revealed')
      return {
        ...{ application, stage: turn.stage, version: turn.version },
        ...{ seq: turn.revealSeq!, short: shortCode(turn.revealHash!) },
      }
    expectVersion(turn, expectedVersion)
    const stage = stageAfter(turn.stage, 'reveal')
    const problem = sealProblem(await hallOrFail(db, id, now), application)
    if (problem) throw new Failure('REVEAL_BLOCKED', undefined, problem)
    const cards = await openCards(db, host, session, application)
    const result = scoreProject(session.rules as Rubric, cards)
    const shown = cards.map(({ judge, version, card, nonce }) => ({ judge, version, card, nonce }))
    const data = { project: application, cards: shown, result }
    const entry = await appendToHall(db, { session: id, actor: caller.actor, requestId, now }, 'reveal', data)
    for (const { judge, version, card } of cards)
      await revealCard(db, { session: id, application, person: judge, version, card })
    const change = {
      stage,
      timer: null,
      result,
      revealSeq: entry.seq,
      revealHash: entry.hash,
      revealedAt: now,
    }
    const moved = await moveTurn({ db, caller, now, session, turn }, 'reveal', change)
    return { ...moved, seq: entry.seq, short: shortCode(entry.hash) }
  },
})

/** Decrypts the sealed cards by seat and checks each against its commitment: a changed database opens nothing. */
export async function openCards(db: Transaction, host: Host, session: SessionRow, application: string) {
  const key = openSealingKey(host.keys, session.sealingKey, session.id)
  const sealed = await cardsInState(db, { session: session.id, application }, 'sealed')
  const seats = await seatsOf(db, session.id)
  return seats.flatMap(seat => {
    const row = sealed.find(card => card.person === seat.personId)
    if (!row) return []
    const { person, version } = row
    const { card, nonce } = openCard(key, { session: session.id, application, person, version }, row.sealed)
    const place = { session: session.id, project: application, judge: person, version }
    if (commitment(nodeHashing, { ...place, card, nonce }) !== row.commitment)
      throw new Error('a sealed card does not match its commitment')
    const jury = seat.jury === null ? {} : { jury: seat.jury }
    return [{ seat: seat.number, ...jury, judge: person, version, card, nonce }]
  })
}
