import { randomBytes } from 'node:crypto'
import { answerDiscussion as input } from '../../src/contract/schemas/reviews'
import { cardProblems } from '../../src/core/card-problems'
import { rulesOfJury } from '../../src/core/jury-rules'
import { type Card, commitment } from '../../src/core/ledger'
import { scoreProject } from '../../src/core/scoring'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { nodeHashing } from '../shared/hashing'
import { defineOperation, type WriteContext } from '../shared/operation'
import { discussionsOf, insertAnswer, replaceCard } from '../shared/records/discussions'
import { bumpSession, lockSession } from '../shared/records/sessions'
import type { Hall, HallCard } from '../shared/records/sessions-hall'
import { changeTurn } from '../shared/records/turns'
import { openSealingKey, sealCard } from '../shared/sealing'
import { ownHall } from './own-hall'

/**
 * A judge who is asked to look again confirms his mark or gives a new one, once, with the reason. The old mark stays in
 * the reveal and on record; the new one enters the chain beside it, with the result it gives.
 */
export const answerDiscussion = defineOperation(['judging', 'answerDiscussion'], {
  kind: 'write',
  summary: '复议：维持或改分',
  who: { may: 'signed-in' },
  input,
  async run(asked, context) {
    const { db, caller, now } = context
    const { session, application, decision, reason } = asked
    const row = await lockSession(db, session)
    const { hall, seat } = await ownHall(db, session, caller, now)
    const opened = (await discussionsOf(db, session)).some(each => each.applicationId === application)
    const own = hall.cards.find(each => each.application === application && each.person === caller.actor)
    if (!row || !opened || own?.state !== 'revealed') throw new Failure('NOT_FOUND')
    if (hall.session.state !== 'open' || hall.session.calibratedAt)
      throw new Failure('STATE_REFUSED', undefined, '校准已经完成，不能再改分')
    if (own.version !== asked.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: own.version })
    const card = decision === 'change' ? newCard(hall, seat.jury, own, asked.card) : null
    const version = own.version + (card ? 1 : 0)
    const kept = await insertAnswer(db, {
      ...{ sessionId: session, applicationId: application, personId: caller.actor, decision, reason },
      ...{ fromVersion: own.version, toVersion: version, at: now },
    })
    if (!kept) throw new Failure('STATE_REFUSED', undefined, '这个项目您已经答复过复议')
    if (card) await changeMark(context, { hall, sealingKey: row.sealingKey }, own, card, reason)
    await bumpSession(db, session)
    return { application, version }
  },
})

function newCard(
  { session }: Hall,
  jury: string | null,
  own: HallCard,
  typed: { criteria: [string, number][]; total: number } | null,
): Card {
  if (!typed) throw fieldFailure('card', '请填写新的分数，不改就选维持')
  const card: Card = typed
  const problems = cardProblems(rulesOfJury(session.rules!, jury), card)
  if (problems.length > 0) throw fieldFailure(`card.${problems[0]!.path}`, problems[0]!.message)
  if (JSON.stringify(card.criteria) === JSON.stringify(own.card?.criteria))
    throw fieldFailure('card', '新分数与原分相同，不改请选维持原分')
  return card
}

async function changeMark(
  { db, host, caller, now, requestId }: WriteContext,
  { hall, sealingKey }: { hall: Hall; sealingKey: string },
  own: HallCard,
  card: Card,
  reason: string,
): Promise<void> {
  const { id: session, rules } = hall.session
  const { application, person } = own
  const version = own.version + 1
  const cards = hall.seats.flatMap(seat => {
    const held = hall.cards.find(row => row.application === application && row.person === seat.person)
    const counted = seat.person === person ? card : held?.state === 'revealed' ? held.card : null
    return counted ? [{ seat: seat.number, card: counted }] : []
  })
  const result = scoreProject(rules!, cards)
  const act = { session, actor: caller.actor, requestId, now }
  const change = { judge: person, project: application, from: own.version, to: version, card, reason, result }
  const entry = await appendToHall(db, act, 'score.rediscuss', change)
  const nonce = randomBytes(32).toString('hex')
  const key = openSealingKey(host.keys, sealingKey, session)
  await replaceCard(db, {
    ...{ sessionId: session, applicationId: application, personId: person, version, card },
    commitment: commitment(nodeHashing, {
      session,
      project: application,
      judge: person,
      version,
      card,
      nonce,
    }),
    sealedCard: sealCard(key, { session, application, person, version }, { card, nonce }),
    ...{ ledgerSeq: entry.seq, ledgerHash: entry.hash, at: now },
  })
  await changeTurn(db, { session, application }, { result })
}
