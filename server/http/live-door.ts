import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { answerRefusal, refusalOf } from './door-failure'
import type { LiveFeed } from './live-feed'

export interface LiveDoorOptions {
  feed: LiveFeed
  /** Topic of a session's feed. */
  topicOf: (session: string) => string
  /** Most listeners at once; one more is told to poll a little later. */
  places: number
  /** Milliseconds between signs of life, so that proxies keep the connection. */
  heartbeat: number
}

/** GET /live/<session>: server-sent events that carry `{topic, seq}` only; what changed is fetched by a call. */
export function liveDoor({ feed, topicOf, places, heartbeat }: LiveDoorOptions): Hono {
  const door = new Hono()
  door.get('/live/:session', c => {
    const session = c.req.param('session')
    if (!/^[\w-]{1,64}$/.test(session)) return answerRefusal(c, refusalOf('NOT_FOUND'))
    if (feed.listeners() >= places) return answerRefusal(c, refusalOf('BUSY', { retryAfter: 5 }))
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async stream => {
      const topic = topicOf(session)
      let leave = () => {}
      const left = new Promise<void>(resolve => {
        stream.onAbort(resolve)
        leave = feed.follow(topic, {
          tell: seq => void stream.writeSSE({ id: String(seq), data: JSON.stringify({ topic, seq }) }),
          end: resolve,
        })
      })
      const beat = setInterval(() => void stream.write(': \n\n'), heartbeat)
      await left
      clearInterval(beat)
      leave()
    })
  })
  return door
}
