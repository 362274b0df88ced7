import { seal as input } from '../../src/contract/schemas/judging'
import type { SealReply } from '../../src/contract/views/judging'
import { cardProblems } from '../../src/core/card-problems'
import { type CommittedCard, commitment, entryPieces } from '../../src/core/ledger'
import type { LedgerData } from '../../src/core/ledger-data'
import type { Rubric } from '../../src/core/rubric'
import { Failure, fieldFailure } from '../shared/failure'
import { nodeHashing } from '../shared/hashing'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { receiptOf } from '../shared/receipts'
import { sealCardInDatabase } from '../shared/records/scorecards-seal'
import { requireJudge } from '../shared/require-judge'
import { requireRequestId } from '../shared/require-request-id'
import { sealCard } from '../shared/sealing'
import { sealingRules } from '../shared/sealing-rules'

/**
 * Takes a judge's card for good (trust model §2.1): checked against the session's fixed rules and its commitment,
 * stored encrypted, entered into the chain as the commitment alone, acknowledged with a receipt.
 */
export const seal = defineOperation(['judging', 'seal'], {
  kind: 'direct',
  summary: '提交评分表',
  who: { may: 'signed-in' },
  input,
  async run(sent, { db, host, caller, now, requestId }): Promise<SealReply> {
    requireRequestId(requestId)
    const { session, application, version, nonce, supersedes, expectedVersion } = sent
    const of = await sealingRules(host, session)
    if (!of) throw new Failure('NOT_FOUND')
    requireJudge(caller, { edition: of.edition, session })
    const judge = caller.actor
    const card = { session, project: application, judge, version, card: sent.card, nonce }
    checkCard(of.fixed?.rules ?? null, card, sent)
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
    const answer = await sealCardInDatabase(db, {
      ...{ ...place, expected: expectedVersion, supersedes, commitment: sent.commitment, requestId, now },
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
  },
})

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
