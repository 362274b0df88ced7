import type { Input } from '../../src/contract/operations'
import type { SealReply } from '../../src/contract/views/judging'
import { cardProblems } from '../../src/core/card-problems'
import { rulesOfJury } from '../../src/core/jury-rules'
import { type CommittedCard, commitment, entryPieces } from '../../src/core/ledger'
import type { LedgerData } from '../../src/core/ledger-data'
import type { Rubric } from '../../src/core/rubric'
import { Failure, fieldFailure } from './failure'
import { nodeHashing } from './hashing'
import type { Host } from './host'
import { sha256 } from './keys'
import { receiptOf } from './receipts'
import { sealCardInDatabase } from './records/scorecards-seal'
import { sealCard } from './sealing'
import type { SealingRules } from './sealing-rules'

/** Whose card arrives, under which request id, from which sign-in (null: not known), when. */
export interface Arrival {
  judge: string
  requestId: string
  device: string | null
  now: Date
}

/**
 * Takes a judge's card for good (trust model §2.1): checked against the session's fixed rules and its commitment,
 * stored encrypted, entered into the chain as the commitment alone, acknowledged with a receipt. The same request again,
 * by whatever way, is answered as the first time.
 */
export async function receiveCard(
  host: Host,
  of: SealingRules,
  { judge, requestId, device, now }: Arrival,
  sent: Input<'judging', 'seal'>,
): Promise<SealReply> {
  const { session, application, version, nonce, supersedes, expectedVersion } = sent
  const card = { session, project: application, judge, version, card: sent.card, nonce }
  checkCard(of.fixed && rulesOfJury(of.fixed.rules, of.fixed.juryOf.get(judge)), card, sent)
  const data: LedgerData['score.seal'] = {
    judge,
    project: application,
    version,
    commit: sent.commitment,
    supersedes,
  }
  const { data: dataText, ...pieces } = entryPieces({
    session,
    actor: judge,
    requestId,
    kind: 'score.seal',
    data,
  })
  const place = { session, application, person: judge, version }
  const answer = await sealCardInDatabase(host.database, {
    ...{
      ...place,
      expected: expectedVersion,
      supersedes,
      commitment: sent.commitment,
      requestId,
      now,
      device,
    },
    sealed: of.fixed ? sealCard(of.fixed.key, place, { card: sent.card, nonce }) : '',
    rulesHash: of.fixed?.rulesHash ?? null,
    fingerprint: sha256(`judging.seal|${JSON.stringify(sent)}`),
    pieces: { ...pieces, data: dataText },
  })
  const current = { version: answer.current, state: answer.state ?? ('submitted' as const) }
  if (answer.refusal) throw new Failure(answer.refusal, { current: answer.current })
  const { seq, hash, at } = answer
  const receipt = receiptOf(host.keys, {
    ...place,
    version: answer.version,
    commitment: answer.commitment,
    seq,
    hash,
    at,
  })
  return { ...receipt, replayed: answer.replayed ?? false, current }
}

/** Refuses with INPUT_INVALID what the rules, the version or the commitment do not bear out; nothing is stored. */
function checkCard(
  rules: Rubric | null,
  card: CommittedCard,
  sent: { commitment: string; expectedVersion: number },
) {
  const problems = rules ? cardProblems(rules, card.card) : []
  if (problems.length > 0) {
    const fields = problems.map(({ path, message }) => ({ path: `card.${path}`, message }))
    throw new Failure('INPUT_INVALID', { fields }, fields.length === 1 ? fields[0]!.message : undefined)
  }
  if (card.version !== sent.expectedVersion + 1)
    throw fieldFailure('version', '评分表版本不连续，请刷新后重新提交')
  if (commitment(nodeHashing, card) !== sent.commitment)
    throw fieldFailure('commitment', '评分表校验码不符，请重新提交一次')
}
