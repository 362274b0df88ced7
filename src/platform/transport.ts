import { type FailureCode, failures } from '../contract/failures'
import type { FunctionName, Input, OperationName, Output } from '../contract/operations'
import type { Reply } from '../contract/reply'
import { noteServerTime } from './clock'
import { browserDoor, cloudDoor, type Door, type Envelope, serverDoor } from './doors'
import { cloudEnvironment } from './environment'
import { noteSignInAsked } from './expiry'

const defaultTimeoutMs = 15_000

const door: Door = process.env.TARO_ENV === 'h5' ? browserDoor : cloudEnvironment ? cloudDoor : serverDoor

function failed<T>(code: FailureCode): Reply<T> {
  return {
    ok: false,
    failure: { code, message: failures[code].message, traceId: '' },
    serverTime: '',
  }
}

function isReply<T>(body: unknown): body is Reply<T> {
  if (typeof body !== 'object' || body === null || !('ok' in body)) return false
  return body.ok === true ? 'data' in body : 'failure' in body
}

/** Sends one envelope; never throws. No answer becomes `NETWORK`, an answer that is not ours `BUSY`. */
export async function sendEnvelope<T>(
  functionName: string,
  envelope: Envelope,
  timeoutMs: number = defaultTimeoutMs,
): Promise<Reply<T>> {
  const sentAt = Date.now()
  try {
    const body = await door(functionName, envelope, timeoutMs)
    if (!isReply<T>(body)) return failed('BUSY')
    if (body.serverTime) noteServerTime(body.serverTime, sentAt, Date.now())
    if (!body.ok && body.failure.code === 'SIGN_IN_REQUIRED') noteSignInAsked()
    return body
  } catch (cause) {
    return failed(cause instanceof SyntaxError ? 'BUSY' : 'NETWORK')
  }
}

/**
 * Calls one operation of a function and returns its Reply; a dead network takes the same shape (`NETWORK`).
 * A call that changes something carries the `requestId` made when the person tapped; repeat it to retry safely.
 */
export function callFunction<F extends FunctionName, O extends OperationName<F>>(
  functionName: F,
  operation: O,
  input: Input<F, O>,
  options: { requestId?: string; timeoutMs?: number } = {},
): Promise<Reply<Output<F, O>>> {
  const { requestId, timeoutMs } = options
  return sendEnvelope(functionName, { operation, input, ...(requestId && { requestId }) }, timeoutMs)
}
