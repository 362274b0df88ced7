import type { AwardsListBody, PublicAwardLevel } from '../../src/contract/views/results'
import type { Edition } from '../../src/core/edition'
import type { AwardListBody } from '../../src/core/ledger-data'
import { groupName } from '../shared/edition-of'
import type { DecidedLevel } from '../shared/records/awards'
import type { AwardFacts } from './award-facts'
import { moneyText, publishVerb } from './award-words'

/** An award as it is given. `rank` in its group's final. */
export interface GivenAward {
  application: string
  group: string
  level: string
  money: number | null
  rank: number
}

/** One group of the list: the final it rests on, its prizes, the projects that left. */
export interface BodyGroup {
  group: string
  session: string | null
  levels: readonly DecidedLevel[]
  gone: readonly string[]
  moveUp: boolean
}

/** What the hash is taken of: awards that anybody can recompute from the frozen rankings and the decided counts. */
export function awardsRecord(
  groups: readonly BodyGroup[],
  given: readonly GivenAward[],
  version: number,
): AwardListBody {
  const giving = groups.filter(group => group.session !== null)
  const order = (level: string, { levels }: BodyGroup) => levels.findIndex(each => each.name === level)
  return {
    kind: 'award',
    version,
    sessions: [...new Set(giving.flatMap(({ session }) => session ?? []))],
    tables: giving.map(({ group, levels }) => ({
      group,
      prizes: levels.map(({ name, count }) => ({ name, count: count ?? 0 })),
    })),
    disqualified: {
      projects: giving.flatMap(({ gone }) => gone),
      moveUp: giving.some(({ gone, moveUp }) => moveUp && gone.length > 0),
    },
    lines: giving.flatMap(each =>
      given
        .filter(({ group }) => group === each.group)
        .sort((a, b) => order(a.level, each) - order(b.level, each))
        .map(({ application, level, rank }) => ({
          group: each.group,
          project: application,
          rank,
          prize: level,
        })),
    ),
  }
}

/** The list as people read it: per group and level the projects by rank, and how many prizes stay empty. */
export function awardsBody(
  edition: Edition,
  groups: readonly BodyGroup[],
  given: readonly GivenAward[],
  facts: AwardFacts,
  rest: Pick<AwardsListBody, 'publicity' | 'correction'> & { version: number },
): AwardsListBody {
  const { version, publicity, correction } = rest
  return {
    record: awardsRecord(groups, given, version),
    verb: publishVerb(edition),
    groups: groups.map(each => ({
      group: each.group,
      groupName: groupName(edition, each.group),
      levels: each.levels.map(level => publicLevel(edition, level, each.group, given, facts)),
    })),
    publicity,
    correction,
  }
}

function publicLevel(
  edition: Edition,
  { name, count, money }: DecidedLevel,
  group: string,
  given: readonly GivenAward[],
  facts: AwardFacts,
): PublicAwardLevel {
  const holders = given.filter(each => each.group === group && each.level === name)
  return {
    level: name,
    moneyText: money === null ? null : moneyText(money),
    vacant: Math.max(0, (count ?? 0) - holders.length),
    awards: holders.map(({ application }) => {
      const who = facts.entrants.get(application)
      return {
        projectName: who?.projectName ?? '',
        subjectName: who?.subjectName ?? '',
        countyName: edition.counties.find(county => county.code === who?.county)?.name ?? null,
      }
    }),
  }
}
