import { nominationBoard as input } from '../../../src/contract/schemas/nation-nominations'
import type { NominationBoard, PoolView } from '../../../src/contract/views/nation-nominations'
import type { Edition } from '../../../src/core/edition'
import { nominationReach } from '../../../src/core/nomination'
import { groupName, knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { nominationCounts, poolCounts } from '../../shared/records/nominations'
import { editionScope, holds } from '../../shared/session-scope'
import { channelsOf } from './channels'
import { officers, readers } from './filing-access'
import { phaseDeadline } from './filing-terms'
import { nationLists } from './nation-lists'
import { nominationTermsOf, quotaOf } from './nomination-terms'

type Quotas = ReturnType<typeof nominationTermsOf>
type Counts = Awaited<ReturnType<typeof nominationCounts>>

/** N3: what each contest and university has nominated, the pool, the lists and their periods, the prizes. */
export const nominationBoard = defineOperation(['recommendations', 'nominationBoard'], {
  kind: 'read',
  summary: '推荐池与全国名单',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now }): Promise<NominationBoard> {
    const edition = knownEdition(slug)
    const quotas = nominationTermsOf(edition)
    const channels = await channelsOf(db, edition)
    const counts = await nominationCounts(db, slug)
    const contests = channels.filter(({ kind }) => kind === 'contest').length
    const clauses = [quotas.contests.clause, ...(quotas.universities ? [quotas.universities.clause] : [])]
    return {
      edition: slug,
      deadline: phaseDeadline(edition, 'national-recommendation', '推荐', now),
      clauses: clauses.map(id => quoteClause(id, edition)),
      channels: channels.map(({ key, ...channel }) => ({
        ...{ channel: key, ...channel },
        counts: edition.groups.map(({ id, name }) => ({
          ...{ group: id, groupName: name, max: quotaOf(quotas, channel, id) },
          ...byState(counts, key, id),
        })),
      })),
      pools: poolViews(edition, quotas, contests, counts, await poolCounts(db, slug)),
      waiting: sum(counts.filter(({ state }) => state === 'nominated')),
      lists: await nationLists(db, edition, now),
      stages: edition.stages.flatMap(({ id, name, advance }) =>
        advance === 'not-stated'
          ? []
          : [
              {
                ...{ id, name },
                counts: advance.flatMap(({ groups, rule }) =>
                  rule.by === 'count'
                    ? [
                        {
                          groupName: groups.map(group => groupName(edition, group)).join('、'),
                          count: rule.count,
                        },
                      ]
                    : [],
                ),
              },
            ],
      ),
      awards: awardsOf(edition),
      silences: edition.notStated
        .filter(({ topic }) => ['查重补报', '推荐占比', '取消资格后的顺延', '候补'].includes(topic))
        .map(({ sentence }) => sentence),
      may: {
        nominate: holds(caller, officers, { edition: slug }),
        allowLate: holds(caller, ['approver'], { edition: slug }),
      },
    }
  },
})

const sum = (rows: Counts) => rows.reduce((total, { count }) => total + count, 0)

function byState(counts: Counts, channel: string, group: string) {
  const of = (state: string) =>
    sum(counts.filter(row => row.channel === channel && row.group === group && row.state === state))
  return { nominated: of('nominated'), approved: of('approved'), refused: of('refused') }
}

function poolViews(
  edition: Edition,
  quotas: Quotas,
  contests: number,
  counts: Counts,
  pool: ReadonlyMap<string, number>,
): PoolView[] {
  const reach = nominationReach(edition.stages, contests, quotas.contests)
  return edition.groups.map(({ id, name }) => {
    const { wanted = null, most = 0 } = reach.find(({ group }) => group === id) ?? {}
    const standing = counts.filter(row => row.group === id && ['nominated', 'approved'].includes(row.state))
    const each = quotas.contests.perGroup.find(({ group }) => group === id)?.max ?? 0
    return {
      ...{ group: id, groupName: name, wanted, most, nominated: sum(standing), pool: pool.get(id) ?? 0 },
      warning: wanted !== null && most < wanted ? shortWarning(contests, each, wanted) : null,
    }
  })
}

/** 49 contests with 2 makers each are 98 for a list of 100: said as it is, never filled from the other group. */
function shortWarning(contests: number, each: number, wanted: number): string {
  const most = contests * each
  return `${contests}场赛事每场${each}个，最多${most}个，不足${wanted}个：须部属高校通道补足或如实公布，不从别的组调剂。`
}

function awardsOf(edition: Edition): NominationBoard['awards'] {
  const { awards } = edition
  if (awards === 'not-stated') return []
  return awards.groups.map(({ group, prizes }) => ({
    groupName: groupName(edition, group),
    prizes: prizes.map(({ name, count }) => ({ name, count: count === 'not-stated' ? null : count })),
  }))
}
