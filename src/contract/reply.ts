import type { FailureCode } from './failures'

/** One field a person has to correct: its path in the input and a Chinese sentence that says how. */
export interface FieldProblem {
  path: string
  message: string
}

/** What went wrong, ready to be shown. `traceId` finds the log line; `details` differs per code. */
export interface FailureView {
  code: FailureCode
  message: string
  details?: { fields?: FieldProblem[]; current?: number; [key: string]: unknown }
  traceId: string
}

/** The one shape every call answers with, at both doors. `replayed`: the stored first answer. */
export type Reply<T> =
  | { ok: true; data: T; serverTime: string; requestId?: string; replayed?: true }
  | { ok: false; failure: FailureView; serverTime: string; requestId?: string; replayed?: true }
