import type { Edition } from '../../src/core/edition'
import { groupName } from './edition-of'
import type { FrozenRanking } from './records/awards-rankings'

/** Why a group has no final to go by, and what to do. */
export interface NoFinal {
  code: 'NOT_FROZEN' | 'SEVERAL_SESSIONS'
  message: string
}

/** Whether a session's round is the last stage that the group goes through. */
export function isFinal(edition: Pick<Edition, 'stages'>, round: string, group: string): boolean {
  return edition.stages.filter(stage => stage.groups.includes(group)).at(-1)?.id === round
}

/** The one frozen final of a group. Two are never merged: how, no notice says. */
export function finalOfGroup(
  edition: Edition,
  frozen: readonly FrozenRanking[],
  group: string,
): { final: FrozenRanking; problem: null } | { final: null; problem: NoFinal } {
  const finals = frozen.filter(each => each.group === group && isFinal(edition, each.round, group))
  const [final] = finals
  if (final && finals.length === 1) return { final, problem: null }
  const name = groupName(edition, group)
  const message = final
    ? `${name}有${finals.length}个决赛场次，本届通知未规定怎样合并名次，请先定办法`
    : `${name}的决赛名次还没有冻结，请先在场次里冻结名次`
  return { final: null, problem: { code: final ? 'SEVERAL_SESSIONS' : 'NOT_FROZEN', message } }
}
