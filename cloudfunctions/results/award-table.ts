import { awardTable as input } from '../../src/contract/schemas/results'
import type { AwardLevelView, GroupAwardTable } from '../../src/contract/views/results'
import type { Edition } from '../../src/core/edition'
import type { Prize } from '../../src/core/edition-terms'
import { groupName, knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { awardTables, type DecidedLevel, type DecidedTable } from '../shared/records/awards'
import { latestVersion } from '../shared/records/published-lists'
import { editionScope } from '../shared/session-scope'
import { awardSilences, moneyText, undecided } from './award-words'
import { levelsOf } from './decided-levels'
import { statedPrizes } from './stated-prizes'

/** How many prizes of which level each group gives: the notice's words, filled by the committee's decision. */
export const awardTable = defineOperation(['results', 'awardTable'], {
  kind: 'read',
  summary: '奖项设置',
  who: { may: ['operator', 'approver', 'contractor', 'committee', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db }) {
    const edition = knownEdition(slug)
    const tables = await awardTables(db, slug)
    return {
      edition: slug,
      groups: statedPrizes(edition).map(({ group, prizes }) =>
        groupTable(
          edition,
          prizes,
          group,
          tables.find(table => table.group === group),
        ),
      ),
      clause: edition.awards === 'not-stated' ? null : quoteClause(edition.awards.clause, edition),
      silences: awardSilences(edition),
      publishedVersion: await latestVersion(db, slug, 'awards'),
    }
  },
})

function groupTable(
  edition: Edition,
  prizes: readonly Prize[],
  group: string,
  table: DecidedTable | undefined,
): GroupAwardTable {
  return {
    group,
    groupName: groupName(edition, group),
    levels: levelsOf(edition, group, table).map((level, i) => levelView(prizes[i]!, level)),
    vacancies: table?.vacancies ?? 'keep-empty',
    decided: table ? { basis: table.basis, at: table.decidedAt.toISOString(), by: table.decidedBy } : null,
    version: table?.version ?? 0,
  }
}

function levelView(prize: Prize, { name, count, money }: DecidedLevel): AwardLevelView {
  return {
    name,
    count,
    countText: count === null ? undecided : `${count}名`,
    money,
    moneyText: money === null ? undecided : moneyText(money),
    countStated: prize.count !== 'not-stated',
    moneyStated: prize.money !== 'not-stated',
  }
}
