import type { Caller } from './caller'
import { Failure } from './failure'

const freshMs = 10 * 60_000

/**
 * Lets pass who signed in or gave a fresh code within ten minutes (trust model §5, step-up); CONFIRM_NEEDED otherwise.
 * Where WeChat vouches for every single call there is no session that could have been left open on a desk.
 */
export function requireConfirmed({ signIn }: Caller, now: Date): void {
  if (!signIn) return
  const { confirmedAt } = signIn
  if (confirmedAt === null || now.getTime() - confirmedAt.getTime() > freshMs)
    throw new Failure('CONFIRM_NEEDED')
}
