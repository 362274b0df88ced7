import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** A context whose Node request is at hand. */
export type NodeContext = Context<{ Bindings: HttpBindings }>

/** What the door believes about the other side: its address and whether it came over https. */
export interface Peer {
  ip: string
  isSecure: boolean
}

const listOf = (header: string | undefined): string[] =>
  (header ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)

/**
 * Address and protocol of the caller. X-Forwarded-* count only behind exactly `proxyHops` proxies of ours:
 * the address the outermost of them saw; with 0 hops the headers are ignored (trust §5, Rates).
 */
export function peerOf(c: NodeContext, proxyHops: number): Peer {
  const direct = c.env.incoming.socket.remoteAddress ?? ''
  if (proxyHops === 0) return { ip: direct, isSecure: false }
  const seen = [...listOf(c.req.header('x-forwarded-for')), direct]
  const protocols = listOf(c.req.header('x-forwarded-proto'))
  return {
    ip: seen[Math.max(0, seen.length - 1 - proxyHops)] ?? direct,
    isSecure: protocols.at(-Math.min(proxyHops, protocols.length)) === 'https',
  }
}
