import { open as input } from '../../src/contract/schemas/rounds-sessions'
import { canonical } from '../../src/core/ledger'
import type { EarlierSource } from '../../src/core/ledger-data'
import { Failure } from '../shared/failure'
import { appendToHall } from '../shared/hall-ledger'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { signersOf } from '../shared/records/rubrics'
import { bumpSession, changeSession } from '../shared/records/sessions'
import { changeTurn } from '../shared/records/turns'
import { sessionScope } from '../shared/session-scope'
import { type EarlierScores, earlierItems, earlierScores } from './earlier-scores'
import { refuseOnline } from './enter-turn'
import { lockForChange } from './lock-for-change'
import { openingItems } from './opening-items'
import { organisers } from './roles'

/** Starts a session: the approved rules are fixed for it, panel and projects enter its chain (T-16). */
export const open = defineOperation(['rounds', 'open'], {
  kind: 'write',
  summary: '开始场次',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, expectedVersion }, { db, caller, now, requestId }) {
    const session = await lockForChange(db, id, expectedVersion, ['planned', 'drawn'])
    refuseOnline(session)
    const hall = await hallOrFail(db, id, now)
    const earlier = await earlierScores(db, hall)
    const blocked = [...openingItems(hall), ...earlierItems(hall, earlier)].filter(
      ({ ok, hard }) => hard && !ok,
    )
    const rubric = hall.session.rubric
    if (!rubric || blocked.some(item => item.id === 'rubric')) throw new Failure('RUBRIC_NOT_APPROVED')
    if (blocked.length > 0)
      throw new Failure('OPENING_BLOCKED', { items: blocked.map(b => b.id) }, blocked[0]!.note)
    const rules = rubric.body
    const rulesHash = sha256(canonical(rules))
    const terms = Object.keys(earlier.terms).length > 0 ? earlier.terms : null
    const act = { session: id, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'rules.fix', { rules, signedBy: await signersOf(db, rubric.id, rulesHash) })
    await appendToHall(db, act, 'session.open', {
      edition: session.edition,
      round: session.round,
      panel: hall.seats.map(({ number, person, jury }) => ({
        ...{ seat: number, judge: person },
        ...(rules.juries && jury ? { jury } : {}),
      })),
      projects: hall.turns.map(({ application }) => ({
        ...{ project: application, group: session.group },
        ...earlierOf(earlier, application),
      })),
      rulesHash,
      ...(terms ? { terms } : {}),
    })
    for (const { application } of hall.turns) {
      const known = earlierOf(earlier, application)
      if (known.earlier) await changeTurn(db, { session: id, application }, known)
    }
    await bumpSession(db, id)
    return { session: id, version: await changeSession(db, id, { state: 'open', rules, rulesHash, terms }) }
  },
})

function earlierOf({ of }: EarlierScores, application: string): { earlier?: readonly EarlierSource[] } {
  const known = of.get(application) ?? []
  return known.length > 0 ? { earlier: known } : {}
}
