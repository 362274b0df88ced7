import type { Keys } from './keys'

/** The 32-byte key (64 hex) of a judge's phone for codes it shows in one session: made from the server's own, kept nowhere. */
export function handOverKey(keys: Keys, at: { session: string; person: string }): string {
  return keys.hmac('hand-over', `${at.session}|${at.person}`)
}
