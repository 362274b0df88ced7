import type { FailureCode } from '../../../src/contract/failures'
import type { Caller } from '../../shared/caller'
import { holds } from '../../shared/session-scope'
import { publicEntropy } from './public-entropy'

/** Why this person may not enter the digits of a draw, or null (trust model §1.3: two persons, the notary's witness). */
export function revealProblem(
  draw: { committedBy: string },
  session: { id: string; edition: string; round: string },
  caller: Caller,
): { code: FailureCode; sentence: string } | null {
  const notary = holds(caller, ['notary'], { edition: session.edition, session: session.id })
  if (publicEntropy(session).notary && !notary)
    return { code: 'FORBIDDEN', sentence: '本届要求公证，现场摇号请由公证员录入' }
  if (draw.committedBy === caller.actor)
    return { code: 'SECOND_PERSON', sentence: '锁定候选的人不能自己录入摇号，请公证员或另一位同事录入' }
  return null
}
