import type { Context } from 'hono'
import { type DoorRefusal, refusalOf } from './door-failure'

const foreign = '这个请求不是从创赛通页面发出的，请从首页重新进入'

function originHost(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return ''
  }
}

/**
 * Refuses calls another site's page could make a browser send (trust §5, H5): JSON only, our header, and an
 * Origin that is ours or listed. A cookie without an Origin is refused too; apps send a bearer token instead.
 */
export function foreignCall(c: Context, listedOrigins: readonly string[]): DoorRefusal | null {
  const [type] = (c.req.header('content-type') ?? '').split(';')
  if (type?.trim().toLowerCase() !== 'application/json')
    return { ...refusalOf('FORBIDDEN', { message: foreign }), status: 415 }
  return foreignOrigin(c, listedOrigins)
}

/** Like foreignCall, for a door that takes other bodies than JSON: our header, and an Origin that is ours or listed. */
export function foreignOrigin(c: Context, listedOrigins: readonly string[]): DoorRefusal | null {
  const refusal = refusalOf('FORBIDDEN', { message: foreign })
  if (c.req.header('x-csc') !== '1') return refusal
  const origin = c.req.header('origin')
  if (origin === undefined) return c.req.header('cookie') && !c.req.header('authorization') ? refusal : null
  const isOurs = listedOrigins.includes(origin) || originHost(origin) === c.req.header('host')
  return isOurs ? null : refusal
}
