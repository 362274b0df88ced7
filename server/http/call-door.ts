import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Reply } from '../../src/contract/reply'
import type { Admission } from './admission'
import { answerRefusal, type DoorRefusal, refusalOf } from './door-failure'
import { type NodeContext, type Peer, peerOf } from './peer'
import { bodyLimit, fileBodyLimit, readJson } from './read-body'
import { foreignCall } from './request-guard'
import { dropToken, keepToken, tokenOf } from './session-cookie'

/** One call of the web, checked as far as a door can: who sends it and what, not yet whether he may. */
export interface WebCall {
  function: string
  operation: string
  input: unknown
  requestId?: string
  token: string | null
  /** The instant the body had fully arrived: deadlines are decided by it, however long the queue. */
  receivedAt: Date
  ip: string
}

export type RunCall = (call: WebCall) => Promise<{ status: number; reply: Reply<unknown> }>

export interface CallDoorOptions {
  run: RunCall
  admission: Admission
  origins: readonly string[]
  proxyHops: number
  /** Longest a caller waits for the answer, ms; the same request id fetches it later. */
  patience: number
}

interface Envelope {
  operation: string
  input?: unknown
  requestId?: string
}

const isEnvelope = (value: unknown): value is Envelope => {
  if (typeof value !== 'object' || value === null) return false
  const { operation, requestId } = value as Record<string, unknown>
  return typeof operation === 'string' && (requestId === undefined || typeof requestId === 'string')
}

const busy = refusalOf('BUSY', { retryAfter: 2 })

/** Keeps the browser's token in a cookie and out of the body; apps (no Origin) get it in the body. */
function settleToken(
  c: NodeContext,
  call: WebCall,
  reply: Reply<unknown>,
  isSecure: boolean,
): Reply<unknown> {
  if (call.function !== 'session' || !reply.ok) return reply
  if (call.operation === 'signOut') dropToken(c, isSecure)
  const data = reply.data as Record<string, unknown> | null
  if (typeof data?.token !== 'string' || c.req.header('origin') === undefined) return reply
  const { token, ...rest } = data
  keepToken(c, token as string, isSecure)
  return { ...reply, data: rest }
}

/** Functions whose calls may carry a file: lists to be imported, stamped papers. */
const filesTravelIn = new Set(['/call/screening', '/call/recommendations'])

async function readCall(c: NodeContext, peer: Peer): Promise<WebCall | DoorRefusal> {
  const limit = filesTravelIn.has(c.req.path) ? fileBodyLimit : bodyLimit
  const read = await readJson(c.env.incoming, { limit })
  const receivedAt = new Date()
  if ('refusal' in read) return read.refusal
  if (!isEnvelope(read.value)) return refusalOf('INPUT_INVALID')
  const { operation, input, requestId } = read.value
  const token = tokenOf(c, peer.isSecure)
  return {
    function: c.req.param('function') ?? '',
    operation,
    input,
    requestId,
    token,
    receivedAt,
    ip: peer.ip,
  }
}

async function answerInTime<T>(work: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(resolve, milliseconds, null)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/** POST /call/<function>: body `{operation, input, requestId?}`, answer a Reply whose code the status mirrors. */
export function callDoor({ run, admission, origins, proxyHops, patience }: CallDoorOptions): Hono {
  const door = new Hono()
  door.post('/call/:function', async context => {
    const c = context as unknown as NodeContext
    const foreign = foreignCall(c, origins)
    if (foreign) return answerRefusal(c, foreign)
    const peer = peerOf(c, proxyHops)
    const call = await readCall(c, peer)
    if ('status' in call) return answerRefusal(c, call)
    const admitted = admission.admit(() => run(call))
    const answer = admitted && (await answerInTime(admitted, patience))
    if (!answer) return answerRefusal(c, busy)
    c.header('Cache-Control', 'no-store')
    if (answer.status === 503) c.header('Retry-After', '2')
    const reply = settleToken(c, call, answer.reply, peer.isSecure)
    return c.json(reply, answer.status as ContentfulStatusCode)
  })
  return door
}
