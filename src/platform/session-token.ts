import { readStored, removeStored, writeStored } from './storage'

const key = 'session.token'

/** The bearer token of this device's session; null on H5, where a cookie no script can read carries it. */
export function sessionToken(): string | null {
  return readStored<string>(key)
}

/** Keeps the token a sign-in answered with, or forgets it when null. */
export function keepSessionToken(token: string | null): void {
  if (token === null) removeStored(key)
  else writeStored(key, token)
}
