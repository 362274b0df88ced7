import {
  issueToken as issueInput,
  revokeToken as revokeInput,
} from '../../../src/contract/schemas/interchange'
import { nominationQuotas } from '../../../src/core/nomination'
import type { Queries } from '../../shared/database/connect'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { sha256 } from '../../shared/keys'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { randomPiece } from '../../shared/random'
import { endToken, insertToken, interchangeMark } from '../../shared/records/interchange'
import { requireConfirmed } from '../../shared/require-confirmed'
import { requireRequestId } from '../../shared/require-request-id'
import { editionScope } from '../../shared/session-scope'
import { recommenderOf } from '../inbox/recommenders'
import { channelsOf } from '../nation/channels'

/**
 * A token for a unit's own copy, shown this once: neither the database nor the request log keeps it in clear. A repeated
 * call gives another one; the earlier stays valid until it is taken back.
 */
export const issueToken = defineOperation(['recommendations', 'issueToken'], {
  kind: 'direct',
  summary: '发放单位的接口令牌',
  who: { may: ['approver'], scope: editionScope },
  input: issueInput,
  async run({ edition, unit }, { db, caller, now, requestId }) {
    requireRequestId(requestId)
    await refuseUnknownSender(db, edition, unit)
    requireConfirmed(caller, now)
    const token = `${interchangeMark}${randomPiece(32).toString('base64url')}`
    const id = newId('ict')
    const data = { unit, token: id, act: 'issue' }
    const draft = { session: `edition:${edition}`, actor: caller.actor, requestId }
    await db.transaction(async tx => {
      const row = { id, edition, unit, tokenHash: sha256(token), issuedBy: caller.actor, issuedAt: now }
      await insertToken(tx, row)
      await appendToLedger(tx, { ...draft, kind: 'interchange.token', data }, now)
    })
    return { id, token }
  },
})

/** Takes a token back; nothing is taken with it from then on. */
export const revokeToken = defineOperation(['recommendations', 'revokeToken'], {
  kind: 'write',
  summary: '收回单位的接口令牌',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input: revokeInput,
  async run({ edition, token: id }, { db, caller, now, requestId }) {
    if (!(await endToken(db, { edition, id, by: caller.actor, now }))) throw new Failure('NOT_FOUND')
    const session = `edition:${edition}`
    const data = { token: id, act: 'revoke' }
    await appendToLedger(
      db,
      { session, actor: caller.actor, requestId, kind: 'interchange.token', data },
      now,
    )
    return { id }
  },
})

/** A recommending unit of the edition; where contests nominate, one of them or a university. */
async function refuseUnknownSender(db: Queries, slug: string, unit: string): Promise<void> {
  const edition = knownEdition(slug)
  if (!nominationQuotas(edition)) return void recommenderOf(slug, unit)
  const channels = await channelsOf(db, edition)
  if (!channels.some(({ key }) => key === unit)) throw new Failure('NOT_FOUND')
}
