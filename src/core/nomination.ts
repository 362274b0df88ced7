import type { Edition } from './edition'
import type { Stage } from './edition-stages'

/** How many of a group one contest, or one university of the ministry, may nominate at most. */
export interface NominationQuota {
  channel: string
  perGroup: readonly { group: string; max: number }[]
  clause: string
}

/**
 * The two channels of an edition to which contests nominate their best (CN24-20, CN24-21): contests, then the
 * ministry's universities where the notice has them. Null where nobody nominates by group.
 */
export function nominationQuotas(
  edition: Pick<Edition, 'level' | 'recommendation'>,
): { contests: NominationQuota; universities: NominationQuota | null } | null {
  const { level, recommendation } = edition
  if (level !== 'nation' || recommendation === 'not-stated' || recommendation.quota === 'not-stated')
    return null
  const [contests, universities = null] = recommendation.quota
  return contests ? { contests, universities } : null
}

/** What is known of a project when it is nominated. `taken`: places its contest uses in the group; ranks already given. */
export interface NominationSituation {
  quota: number
  taken: number
  rank: number
  ranksTaken: readonly number[]
  /** Of the final of its contest a winner, as the office that nominates says. */
  finalWinner: boolean
  hasOfficialNumber: boolean
  reason: string
}

/**
 * Why a project cannot be nominated, as a sentence; null when it can. The number of places is firm; a rank beyond them or
 * given already, and a project that is no winner or not in the library (原则上, CN24-23), need a written reason.
 */
export function nominationProblem(
  situation: NominationSituation,
  groupName: string,
): { field: 'application' | 'reason'; message: string } | null {
  const { quota, taken, rank, ranksTaken, finalWinner, hasOfficialNumber, reason } = situation
  if (taken >= quota)
    return { field: 'application', message: `${groupName}最多推荐${quota}个，已推荐${taken}个，请先撤回一个` }
  if (reason.trim() !== '') return null
  if (rank > quota) return { field: 'reason', message: `${groupName}取前${quota}名，第${rank}名请写明理由` }
  if (ranksTaken.includes(rank))
    return { field: 'reason', message: `第${rank}名已推荐过，名次并列请写明理由` }
  if (!finalWinner) return { field: 'reason', message: '原则上应为决赛胜出项目，例外请写明理由' }
  if (!hasOfficialNumber) return { field: 'reason', message: '原则上应有官网项目编号，例外请写明理由' }
  return null
}

/** How many of a group the first list names, and how many can be nominated at most by contests alone. */
export interface NominationReach {
  group: string
  wanted: number
  most: number
}

/** What the first stage wants of each group, beside what its contests can nominate: 49 × 2 makers are fewer than 100. */
export function nominationReach(
  stages: readonly Stage[],
  contests: number,
  quota: NominationQuota,
): NominationReach[] {
  const first = stages[0]
  const rules = first && first.advance !== 'not-stated' ? first.advance : []
  return quota.perGroup.flatMap(({ group, max }) => {
    const rule = rules.find(each => each.groups.includes(group))?.rule
    return rule?.by === 'count' ? [{ group, wanted: rule.count, most: contests * max }] : []
  })
}
