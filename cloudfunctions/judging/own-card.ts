import { ownCard as input } from '../../src/contract/schemas/judging-card'
import type { OwnCardView } from '../../src/contract/views/judging-card'
import type { ScorecardState } from '../../src/core/scorecard-states'
import type { Host } from '../shared/host'
import { defineOperation } from '../shared/operation'
import { newestReturn } from '../shared/records/card-returns'
import { type CardRow, newestCard } from '../shared/records/scorecards-own'
import { openCard } from '../shared/sealing'
import { sealingRules } from '../shared/sealing-rules'
import { ownHall } from './own-hall'
import { returnProblem } from './return-problem'

/** The judge's own card with his own values, and how his asking for it back stands; nobody else's, ever (§1.4). */
export const ownCard = defineOperation(['judging', 'ownCard'], {
  kind: 'read',
  summary: '我的这份评分表',
  who: { may: 'signed-in' },
  input,
  async run({ session, application }, { db, host, caller, now }): Promise<OwnCardView> {
    const { hall } = await ownHall(db, session, caller, now)
    const place = { session, application, person: caller.actor }
    const [row, ask] = [await newestCard(db, place), await newestReturn(db, place)]
    const problem = returnProblem(hall, application, row)
    return {
      feed: hall.feed,
      card: row && (await viewOf(host, row)),
      ask: ask && {
        state: ask.state as NonNullable<OwnCardView['ask']>['state'],
        ...{ version: ask.version, reason: ask.reason, answer: ask.answer },
        at: (ask.closedAt ?? ask.askedAt).toISOString(),
      },
      mayAsk: problem === null && ask?.state !== 'asked',
      problem,
    }
  },
})

async function viewOf(host: Host, row: CardRow): Promise<OwnCardView['card']> {
  const rules = await sealingRules(host, row.sessionId)
  if (!rules?.fixed) return null
  const { sessionId: session, applicationId: application, personId: person, version } = row
  const { card } = openCard(rules.fixed.key, { session, application, person, version }, row.sealedCard)
  return {
    ...{ version, state: row.state as ScorecardState, via: row.via, total: card.total },
    criteria: card.criteria.map(([id, value]): [string, number] => [id, value]),
  }
}
