import type { Caller } from '../shared/caller'
import type { HallSession } from '../shared/records/sessions-hall'
import { holds } from '../shared/session-scope'
import { organisers } from './roles'

const dayMs = 24 * 3_600_000

/** What stands in place of a judge's name that is not to be seen yet. */
export const unnamed = '评委（开场前24小时可见）'

/** Whether the panel's names stay hidden: from the contractor until 24 hours before the start (trust model §1.4). */
export function panelUnseen(
  { id, edition, state, startsAt }: Pick<HallSession, 'id' | 'edition' | 'state' | 'startsAt'>,
  caller: Caller,
  now: Date,
): boolean {
  if (holds(caller, organisers, { edition, session: id })) return false
  if (state === 'open' || state === 'locked') return false
  return startsAt === null || now.getTime() < Date.parse(startsAt) - dayMs
}
