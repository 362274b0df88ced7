import type { FailureCode } from '../../../src/contract/failures'
import type { ScorecardState } from '../../../src/core/scorecard-states'
import type { Database } from '../database/connect'
import { runPrepared } from '../database/prepared'

export interface SealCall {
  /** The sign-in it comes from; null where WeChat vouches for each call. */
  device: string | null
  session: string
  application: string
  person: string
  version: number
  expected: number
  supersedes: string | null
  commitment: string
  sealed: string
  rulesHash: string | null
  requestId: string
  fingerprint: string
  now: Date
  /** Canonical pieces of the ledger entry. */
  pieces: { data: string; actor: string; requestId: string; session: string }
}

/** What csc.seal_card_from answers; `current` is the newest version there is now. */
export type SealAnswer = { current: number; replayed?: true; state?: ScorecardState | null } & (
  | { refusal: FailureCode }
  | { refusal?: undefined; version: number; commitment: string; seq: number; hash: string; at: string }
)

const text = `select csc.seal_card_from($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17) as answer`
const again = ['23505', '40001', '40P01']

/** One round trip: request log, checks, ledger entry and card in one transaction. Races are retried three times. */
export async function sealCardInDatabase(db: Database, call: SealCall): Promise<SealAnswer> {
  const { pieces } = call
  const values = [
    call.device,
    ...[call.session, call.application, call.person, call.version, call.expected, call.supersedes],
    ...[
      call.commitment,
      call.sealed,
      call.rulesHash,
      call.requestId,
      call.fingerprint,
      call.now.toISOString(),
    ],
    ...[pieces.data, pieces.actor, pieces.requestId, pieces.session],
  ]
  for (let attempt = 0; ; attempt++) {
    try {
      const [row] = await runPrepared<{ answer: SealAnswer }>(db, 'seal_card_from', text, values)
      return row!.answer
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (attempt >= 3 || !again.includes(code)) throw error
    }
  }
}
