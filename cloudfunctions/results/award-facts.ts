import type { Edition } from '../../src/core/edition'
import type { Queries } from '../shared/database/connect'
import { isFinal } from '../shared/final-of-group'
import { openArbitrations } from '../shared/records/arbitrations'
import { type AwardRow, awardsOf, awardTables, type DecidedTable } from '../shared/records/awards'
import { type Entrant, entrants, type FrozenRanking, frozenRankings } from '../shared/records/awards-rankings'
import { decidedEnds } from '../shared/records/list-standings'
import { latestVersion } from '../shared/records/published-lists'

/** What the awards are worked out from: frozen rankings, decided tables, who the projects are, paid elsewhere. */
export interface AwardFacts {
  frozen: readonly FrozenRanking[]
  tables: readonly DecidedTable[]
  entrants: ReadonlyMap<string, Entrant>
  /** Applications whose prize money another contest of this year already paid, with the paper that says so. */
  duplicates: ReadonlyMap<string, string>
}

/** A finding that another contest of this year already paid the prize money, with its paper (T-20). */
export interface DuplicateReward {
  application: string
  basis: string
}

/** What a preview or a publication rests on: the facts, and what stands published now. */
export interface AwardsSituation {
  facts: AwardFacts
  awards: readonly AwardRow[]
  publishedVersion: number
  /** Arbitrations of a final of the edition that are not concluded. */
  arbitrations: readonly { session: string; group: string; application: string | null }[]
  duplicates: readonly DuplicateReward[]
  /** Last days of publicity people decided on, by the day of publication, where the calendar is not known. */
  decidedEnds?: ReadonlyMap<string, string>
}

/** Reads what the awards of an edition are worked out from; `found` replaces the duplicate rewards on record. */
export async function readSituation(
  db: Queries,
  edition: Edition,
  found: readonly DuplicateReward[] | undefined,
): Promise<AwardsSituation> {
  const frozen = await frozenRankings(db, edition.slug)
  const projects = frozen.flatMap(({ ranking }) => [
    ...ranking.rows.map(row => row.project),
    ...ranking.unranked.map(row => row.project),
  ])
  const awards = await awardsOf(db, edition.slug)
  const recorded = awards.flatMap(({ applicationId, note }) =>
    note ? [{ application: applicationId, basis: note }] : [],
  )
  const duplicates = found ?? recorded
  const facts = {
    frozen,
    tables: await awardTables(db, edition.slug),
    entrants: await entrants(db, edition.slug, projects),
    duplicates: new Map(duplicates.map(({ application, basis }) => [application, basis])),
  }
  return {
    ...{ facts, awards, duplicates },
    arbitrations: (await openArbitrations(db, edition.slug)).filter(({ round, group }) =>
      isFinal(edition, round, group),
    ),
    publishedVersion: await latestVersion(db, edition.slug, 'awards'),
    decidedEnds: await decidedEnds(db, edition.slug),
  }
}
