import { Hono } from 'hono'
import { answerRefusal, refusalOf } from './door-failure'
import { eventStream } from './event-stream'
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

const encoder = new TextEncoder()
const signOfLife = encoder.encode(': \n\n')

/** GET /live/<session>: server-sent events that carry `{topic, seq}` only; what changed is fetched by a call. */
export function liveDoor({ feed, topicOf, places, heartbeat }: LiveDoorOptions): Hono {
  const door = new Hono()
  const bytesOf = newestEvents()
  door.get('/live/:session', c => {
    const session = c.req.param('session')
    if (!/^[\w-]{1,64}$/.test(session)) return answerRefusal(c, refusalOf('NOT_FOUND'))
    if (feed.listeners() >= places) return answerRefusal(c, refusalOf('BUSY', { retryAfter: 5 }))
    const topic = topicOf(session)
    const body = eventStream(({ send, end }) => {
      const beat = setInterval(() => send(signOfLife), heartbeat)
      const leave = feed.follow(topic, { tell: seq => send(bytesOf(topic, seq)), end })
      return () => {
        clearInterval(beat)
        leave()
      }
    })
    c.header('Content-Type', 'text/event-stream')
    c.header('Cache-Control', 'no-cache')
    c.header('Connection', 'keep-alive')
    c.header('Transfer-Encoding', 'chunked')
    c.header('X-Accel-Buffering', 'no')
    return c.body(body)
  })
  return door
}

/** An event's bytes, made once for a thousand listeners: the newest of the topic told last is kept. */
function newestEvents(): (topic: string, seq: number) => Uint8Array {
  let last = { topic: '', seq: -1, bytes: signOfLife }
  return (topic, seq) => {
    if (last.topic !== topic || last.seq !== seq)
      last = {
        topic,
        seq,
        bytes: encoder.encode(`data: ${JSON.stringify({ topic, seq })}\nid: ${seq}\n\n`),
      }
    return last.bytes
  }
}
