import type { Reply } from '../../src/contract/reply'
import { cloudHost } from './cloud-host'
import { dispatch } from './dispatch'
import type { Host } from './host'
import type { AnyOperation } from './operation'
import { registryOf } from './registry'

/** What WeChat and CloudBase pass beside the event; identity comes from the platform, never from the phone. */
interface Identity {
  OPENID?: string
  APPID?: string
  SOURCE?: string
}
interface Event {
  operation?: string
  input?: unknown
  requestId?: string
  Type?: string
}

type Door = (context: unknown) => Promise<{ host: Host; identity: Identity }>

/**
 * The function door: `exports.main` of a deployed function. Only calls from our mini-program carry an
 * identity; a timer trigger runs `tick`; everything else is a guest (trust model §5, Sign-in).
 */
export function serve(name: string, operations: readonly AnyOperation[], door: Door = cloudHost) {
  const registry = registryOf(operations)
  return async (event: Event, context: unknown): Promise<Reply<unknown>> => {
    const receivedAt = new Date()
    const { host, identity } = await door(context)
    const byTimer = event.Type === 'Timer' && identity.SOURCE === 'wx_trigger'
    const { reply } = await dispatch(host, registry, {
      function: name,
      operation: byTimer ? 'tick' : (event.operation ?? ''),
      input: byTimer ? {} : event.input,
      requestId: event.requestId,
      credentials: byTimer ? { kind: 'timer' } : credentialsOf(identity),
      receivedAt,
      ip: '',
      door: 'function',
    })
    return reply
  }
}

function credentialsOf(identity: Identity) {
  const trusted = identity.SOURCE === 'wx_client' && identity.APPID === process.env.WECHAT_APP_ID
  return trusted && identity.OPENID
    ? ({ kind: 'wechat', openId: identity.OPENID } as const)
    : ({ kind: 'guest' } as const)
}
