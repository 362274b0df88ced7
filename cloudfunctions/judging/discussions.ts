import { discussions as input } from '../../src/contract/schemas/reviews'
import type { DiscussionsView } from '../../src/contract/views/reviews'
import { rulesOfJury } from '../../src/core/jury-rules'
import { defineOperation } from '../shared/operation'
import { answersOf, discussionsOf } from '../shared/records/discussions'
import { ownHall } from './own-hall'

/** The projects this judge is asked to look at again: his own card, and how far the marks lie apart, without names. */
export const discussions = defineOperation(['judging', 'discussions'], {
  kind: 'read',
  summary: '需要我复议的项目',
  who: { may: 'signed-in' },
  input,
  async run({ session }, { db, caller, now }): Promise<DiscussionsView> {
    const { hall, seat } = await ownHall(db, session, caller, now)
    const opened = await discussionsOf(db, session)
    const answers = await answersOf(db, session)
    const rules = hall.session.rules
    return {
      ...{ session, name: hall.session.name, criteria: rules ? rulesOfJury(rules, seat.jury).criteria : [] },
      ...{ step: rules?.step ?? 0, total: rules?.total ?? 0, limit: rules?.rediscuss?.spread ?? null },
      projects: opened.flatMap(({ applicationId }) => {
        const cards = hall.cards.filter(row => row.application === applicationId && row.card !== null)
        const own = cards.find(({ person }) => person === seat.person)
        if (!own?.card) return []
        const answer = answers.find(
          row => row.applicationId === applicationId && row.personId === seat.person,
        )
        return {
          application: applicationId,
          projectName: hall.turns.find(turn => turn.application === applicationId)?.projectName ?? '',
          cardVersion: own.version,
          own: { criteria: own.card.criteria.map(([id, value]) => [id, value]), total: own.card.total },
          totals: cards.map(({ card }) => card!.total).sort((a, b) => b - a),
          answer: answer
            ? {
                ...{ decision: answer.decision, total: own.card.total },
                ...{ reason: answer.reason, at: answer.at.toISOString() },
              }
            : null,
        }
      }),
    }
  },
})
