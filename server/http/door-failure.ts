import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type FailureCode, failures } from '../../src/contract/failures'
import type { Reply } from '../../src/contract/reply'

/** A refusal of the door itself, before any operation is asked. `message` replaces the code's own sentence. */
export interface DoorRefusal {
  status: number
  code: FailureCode
  message: string
  /** Seconds after which the same call may be sent again. */
  retryAfter?: number
}

/** A refusal with the status and sentence of its code, either replaced where the door knows better. */
export function refusalOf(code: FailureCode, over: Partial<DoorRefusal> = {}): DoorRefusal {
  return { code, status: failures[code].status, message: failures[code].message, ...over }
}

/** Answers a refusal in the one shape of every call. */
export function answerRefusal(c: Context, refusal: DoorRefusal): Response {
  const reply: Reply<never> = {
    ok: false,
    failure: { code: refusal.code, message: refusal.message, traceId: `trc_${randomUUID()}` },
    serverTime: new Date().toISOString(),
  }
  if (refusal.retryAfter) c.header('Retry-After', String(refusal.retryAfter))
  c.header('Cache-Control', 'no-store')
  return c.json(reply, refusal.status as ContentfulStatusCode)
}
