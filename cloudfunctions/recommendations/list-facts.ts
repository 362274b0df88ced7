import type { Edition } from '../../src/core/edition'
import type { RecommendationLine } from '../../src/core/recommendation'
import { scoreText } from '../../src/core/score-text'
import type { Queries } from '../shared/database/connect'
import { unitOf } from '../shared/edition-of'
import { finalOfGroup } from '../shared/final-of-group'
import type { Keys } from '../shared/keys'
import { type FrozenRanking, frozenRankings } from '../shared/records/awards-rankings'
import { crossMarks } from '../shared/records/cross-cases'
import { inWaitingCases } from '../shared/records/duplicates'
import { liaisonNames } from '../shared/records/grants'
import { currentQuota } from '../shared/records/quotas'
import {
  type CandidateRow,
  candidateRows,
  chosenItems,
  correctionsNotSynced,
  openFindings,
  type RecommendationRow,
  readRecommendation,
} from '../shared/records/recommendations'
import { formCells } from './form-cells'
import { upwardColumnsOf } from './upward-terms'

/** One project of a frozen final. `line` without the reason, which belongs to a list. */
export interface Contender {
  row: CandidateRow
  score: { score: number; decimals: number } | null
  line: Omit<RecommendationLine, 'reason'>
  correctionOpen: boolean
  /** A ruling over the lists of several units takes it off. */
  ruledOut: boolean
}

export interface ChosenItem {
  application: string
  reason: string
}

/** Everything a recommendation list is checked against. */
export interface ListFacts {
  edition: Edition
  unit: { code: string; name: string }
  quota: { seats: number; version: number; basis: string } | null
  finals: { group: string; final: FrozenRanking | null; problem: string | null }[]
  contenders: Map<string, Contender>
  list: RecommendationRow | null
  saved: ChosenItem[]
}

/** Requirements whose open finding is a suspected duplicate. */
const duplicateChecks = ['similar-project', 'core-member-once']

/** Reads the finals, the projects in them, the quota and the saved list of the edition's own unit. */
export async function readListFacts(db: Queries, keys: Keys, edition: Edition): Promise<ListFacts> {
  const unit = unitOf(edition)
  const frozen = await frozenRankings(db, edition.slug)
  const finals = edition.groups.map(({ id: group }) => {
    const { final, problem } = finalOfGroup(edition, frozen, group)
    return { group, final, problem: problem?.message ?? null }
  })
  const list = await readRecommendation(db, edition.slug, unit.code)
  return {
    edition,
    unit,
    quota: await currentQuota(db, edition.slug, unit.code),
    finals,
    contenders: await readContenders(
      db,
      keys,
      edition,
      finals.flatMap(({ final }) => final ?? []),
    ),
    list,
    saved: list ? await chosenItems(db, list.id) : [],
  }
}

async function readContenders(
  db: Queries,
  keys: Keys,
  edition: Edition,
  finals: readonly FrozenRanking[],
): Promise<Map<string, Contender>> {
  const places = finals.flatMap(({ group, ranking }) => [
    ...ranking.rows.map(row => ({ id: row.project, group, ranked: row })),
    ...ranking.unranked.map(row => ({ id: row.project, group, ranked: null })),
  ])
  const ids = places.map(place => place.id)
  const rows = await candidateRows(db, edition.slug, ids)
  const corrections = await correctionsNotSynced(db, ids)
  const liaisons = await liaisonNames(db, edition.slug)
  const asked = edition.requirements.filter(({ check }) => duplicateChecks.includes(check.name))
  const open = await openFindings(
    db,
    ids,
    asked.map(({ id }) => id),
  )
  const marks = await crossMarks(db, edition.slug)
  const duplicates = new Set([...open, ...(await inWaitingCases(db, ids)), ...marks.open])
  return new Map(
    places.flatMap(({ id, group, ranked }) => {
      const row = rows.get(id)
      if (!row) return []
      const line = {
        project: id,
        group,
        state: row.state,
        officialNumber: row.officialNumber,
        finalRank: ranked?.rank ?? null,
        duplicateOpen: duplicates.has(id),
        cells: formCells(keys, edition, upwardColumnsOf(edition), {
          row,
          group,
          rank: ranked?.rank ?? null,
          score: ranked && scoreText(ranked),
          liaison: liaisons.get(row.county ?? '') ?? '',
        }),
      }
      return [
        [id, { row, score: ranked, line, correctionOpen: corrections.has(id), ruledOut: marks.out.has(id) }],
      ]
    }),
  )
}
