import type { Edition } from '../../../src/core/edition'
import { nominationQuotas } from '../../../src/core/nomination'
import { Failure } from '../../shared/failure'
import type { NominatedRow } from '../../shared/records/nominations'
import type { Channel } from './channels'

/** The quotas of an edition to which contests nominate; refused where its notice knows none. */
export function nominationTermsOf(edition: Edition): NonNullable<ReturnType<typeof nominationQuotas>> {
  const quotas = nominationQuotas(edition)
  if (!quotas) throw new Failure('STATE_REFUSED', undefined, '本届通知未规定各赛事按组推荐，没有推荐池')
  return quotas
}

/** How many of a group a channel may nominate; 0 where the notice gives it none. */
export function quotaOf(
  quotas: ReturnType<typeof nominationTermsOf>,
  { kind }: Pick<Channel, 'kind'>,
  group: string,
): number {
  const quota = kind === 'contest' ? quotas.contests : quotas.universities
  return quota?.perGroup.find(each => each.group === group)?.max ?? 0
}

/** Why a nomination cannot come into the pool, or does not count there now; null when nothing stands in the way. */
export function poolProblem(row: NominatedRow): string | null {
  if (row.applicationState === 'disqualified') return '项目已取消资格'
  if (row.applicationState !== 'accepted') return '项目已退出'
  if (row.lostCases > 0) return '查重判为同一项目，保留的是另一份'
  return row.openCases > 0 ? '还有疑似重复没有判断，请先到查重处理' : null
}
