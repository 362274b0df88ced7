import { nodeHashing } from '../../cloudfunctions/shared/hashing'
import { assignAwards } from '../../src/core/awards'
import { canonical } from '../../src/core/ledger'
import type { AwardListBody, RecommendationListBody } from '../../src/core/ledger-data'
import type { SessionResults } from '../../src/core/ranking'
import type { Season } from './bundle-fixture'
import { draft, HALL, type Hall, hallDrafts } from './hall-fixture'
import { cardOfTotal, rubric } from './rubric-fixture'

export const EDITION = 'edition:demo'

/** Five enterprises and a start-up before five judges: a tie the judges voted on, a recusal, an absence, a card handed
 * back, one project that never came, one card voided by a ruling after the lock. */
export const demoHall: Hall = {
  rubric,
  projects: [
    { group: 'enterprise', marks: marksOf(9000, 9200, 8800, 9100, 8950) },
    { group: 'enterprise', marks: marksOf(8000, 8200, 8100, 8100, 8100) },
    { group: 'enterprise', marks: marksOf(8000, 8200, 8100, 8100, 8100) },
    { group: 'enterprise', marks: ['recused', ...marksOf(7000, 7500, 7250, 7300)] },
    { group: 'startup', marks: [...marksOf(8800, 8650, 8700, 8750), 'absent'] },
    { group: 'enterprise', marks: ['absent', 'absent', 'absent', ...marksOf(6000, 6000)] },
  ],
  reopened: [[0, 1]],
  voided: [[0, 4]],
  decide: results =>
    results.groups.flatMap(({ ties }) =>
      ties.flatMap(({ open }) =>
        open.map(({ projects }) => ({
          step: 'judges-vote' as const,
          tiers: [...projects].reverse().map(id => [id]),
          ref: 'doc_vote',
        })),
      ),
    ),
}

/** The demo hall with its published award and recommendation lists. */
export function demoSeason(): Season {
  const { drafts, results } = hallDrafts(demoHall)
  const lists = [awardList(results), recommendationList(results)]
  return {
    rubric,
    chains: {
      [HALL]: drafts,
      [EDITION]: lists.map(list =>
        draft('list.publish', { listHash: nodeHashing.sha256(canonical(list)), version: list.version }),
      ),
    },
    lists,
    anchors: [],
  }
}

function awardList(results: SessionResults): AwardListBody {
  const tables = [
    {
      group: 'enterprise',
      prizes: [
        { name: '一等奖', count: 1 },
        { name: '二等奖', count: 2 },
      ],
    },
    { group: 'startup', prizes: [{ name: '一等奖', count: 1 }] },
  ]
  const disqualified = { projects: [], moveUp: false }
  const lines = tables.flatMap(({ group, prizes }) => {
    const rows = results.groups.find(ranked => ranked.group === group)!.rows
    const table = prizes.map(prize => ({ ...prize, money: 'not-stated' as const }))
    return assignAwards(rows, table, disqualified).lines.map(line => ({ group, ...line }))
  })
  return { kind: 'award', version: 1, sessions: [HALL], tables, disqualified, lines }
}

function recommendationList(results: SessionResults): RecommendationListBody {
  const lines = results.groups.flatMap(({ group, rows }) =>
    rows.map(({ project, rank }) => ({
      group,
      project,
      rank,
      officialNumber: `演示-${project}`,
      reason: '',
    })),
  )
  const share = { group: 'startup', num: 1, den: 5 }
  return { kind: 'recommendation', version: 1, sessions: [HALL], quota: 5, share, lines }
}

function marksOf(...totals: number[]) {
  return totals.map(total => cardOfTotal(total))
}
