import { Failure } from '../shared/failure'
import type { InvitationRow } from '../shared/records/invitations'
import { resendAfterMs } from './member-states'

const days = 24 * 3600 * 1000
const mostADay = 100

/** Until when an invitation sent now can be answered. */
export const expiryOf = (now: Date) => new Date(now.getTime() + 7 * days)

/** Refuses sending to one member twice within a minute, and more than a hundred invitations of a team in a day. */
export function refuseTooOften(invitations: readonly InvitationRow[], memberId: string, now: Date): void {
  const since = (ms: number) => (each: InvitationRow) => each.sentAt.getTime() > now.getTime() - ms
  const his = invitations.filter(each => each.memberId === memberId)
  if (his.some(since(resendAfterMs)))
    throw new Failure('TOO_MANY', undefined, '1分钟内只能发送一次，请稍后再发')
  const sent = invitations.filter(since(days)).reduce((sum, each) => sum + each.sent, 0)
  if (sent >= mostADay) throw new Failure('TOO_MANY', undefined, '今天发送的邀请太多，请明天再发')
}
