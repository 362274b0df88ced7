import { rankings as input } from '../../src/contract/schemas/results'
import type { RankedProject } from '../../src/contract/views/results'
import { scoreText } from '../../src/core/score-text'
import { groupName, knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { entrants, type FrozenRanking, frozenRankings } from '../shared/records/awards-rankings'
import { editionScope } from '../shared/session-scope'
import { unrankedText } from './awarded-projects'

/** The frozen rankings of an edition, session by session. */
export const rankings = defineOperation(['results', 'rankings'], {
  kind: 'read',
  summary: '已冻结的名次',
  who: {
    may: ['operator', 'approver', 'contractor', 'committee', 'notary', 'supervisor'],
    scope: editionScope,
  },
  input,
  async run({ edition: slug }, { db }) {
    const edition = knownEdition(slug)
    const frozen = await frozenRankings(db, slug)
    const who = await entrants(db, slug, frozen.flatMap(projectsOf))
    const name = (id: string) => {
      const { projectName = '', subjectName = '' } = who.get(id) ?? {}
      return { application: id, projectName, subjectName }
    }
    return {
      edition: slug,
      sessions: frozen.map(({ ranking, frozenAt, ...session }) => ({
        ...session,
        round: edition.stages.find(stage => stage.id === session.round)?.name ?? session.round,
        groupName: groupName(edition, session.group),
        frozenAt: frozenAt.toISOString(),
        rows: [
          ...ranking.rows.map(
            (row): RankedProject => ({
              ...name(row.project),
              rank: row.rank,
              tied: row.tied,
              score: scoreText(row),
              note: null,
            }),
          ),
          ...ranking.unranked.map(
            (row): RankedProject => ({
              ...name(row.project),
              rank: null,
              tied: false,
              score: null,
              note: unrankedText[row.reason],
            }),
          ),
        ],
      })),
    }
  },
})

const projectsOf = ({ ranking }: FrozenRanking) => [
  ...ranking.rows.map(row => row.project),
  ...ranking.unranked.map(row => row.project),
]
