import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

const plainName = 'csc'
const secondsKept = 90 * 24 * 3600

/** Over https the `__Host-` prefix makes browsers refuse the cookie from any other host or path. */
const prefixOf = (isSecure: boolean) => (isSecure ? ({ prefix: 'host' } as const) : {})

/** The session token of a call: the bearer token of an app, else the browser's cookie; null for a guest. */
export function tokenOf(c: Context, isSecure: boolean): string | null {
  const [scheme, bearer] = (c.req.header('authorization') ?? '').split(' ')
  if (scheme === 'Bearer' && bearer) return bearer
  const { prefix } = { prefix: undefined, ...prefixOf(isSecure) }
  return (prefix ? getCookie(c, plainName, prefix) : getCookie(c, plainName)) ?? null
}

/** Puts the token where no script can read it. */
export function keepToken(c: Context, token: string, isSecure: boolean): void {
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: secondsKept } as const
  setCookie(c, plainName, token, { ...options, secure: isSecure, ...prefixOf(isSecure) })
}

/** Forgets the token in this browser. */
export function dropToken(c: Context, isSecure: boolean): void {
  deleteCookie(c, plainName, { path: '/', secure: isSecure, ...prefixOf(isSecure) })
}
