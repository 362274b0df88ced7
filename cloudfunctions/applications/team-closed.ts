import type { ApplicationState } from '../../src/core/application-states'

const CLOSED: Readonly<Partial<Record<ApplicationState, string>>> = {
  rejected: '未通过审核，不能再邀请成员',
  withdrawn: '已退赛，不能再邀请成员',
  disqualified: '已取消参赛资格，不能再邀请成员',
}

/** Why nobody joins this team any more; null while members can be invited and can answer. */
export function teamClosed(state: ApplicationState): string | null {
  return CLOSED[state] ?? null
}
