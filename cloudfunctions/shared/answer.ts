import type { FailureView } from '../../src/contract/reply'

/** An answer before its envelope; what the request log stores of it holds ids and versions only. */
export interface Answer {
  reply: { ok: true; data: unknown } | { ok: false; failure: Omit<FailureView, 'traceId'> }
  replayed?: true
}

/** An answer given for the first time. */
export function fresh(reply: Answer['reply']): Answer {
  return { reply }
}
