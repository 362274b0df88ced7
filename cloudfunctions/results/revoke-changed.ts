import type { AwardPreviewView } from '../../src/contract/views/results'
import { appendToLedger } from '../shared/ledger'
import type { WriteContext } from '../shared/operation'
import { certificatesOf, endCertificates } from '../shared/records/certificates'
import { givenIn } from './put-out-awards'

/**
 * Ends the certificates whose award a correction changed or took away, in the transaction of the correction: from
 * then on checking their numbers says 已作废. New ones are issued in the next batch.
 */
export async function revokeChanged(
  { db, caller, now, requestId }: WriteContext,
  edition: string,
  preview: AwardPreviewView,
  reason: string,
): Promise<void> {
  const levels = new Map(givenIn(preview).map(({ application, level }) => [application, level]))
  const changed = (await certificatesOf(db, edition)).filter(
    ({ state, applicationId, body }) => state === 'issued' && levels.get(applicationId) !== body.level,
  )
  if (changed.length === 0) return
  const how = { state: 'revoked' as const, by: caller.actor, at: now, reason: `获奖名单更正：${reason}` }
  await endCertificates(
    db,
    changed.map(({ id }) => id),
    how,
  )
  const certificates = changed.map(({ number }) => ({ number, hash: '', act: 'revoke' }))
  const entry = {
    session: `edition:${edition}`,
    actor: caller.actor,
    requestId,
    kind: 'certificates.revoke' as const,
  }
  await appendToLedger(db, { ...entry, data: { certificates } }, now)
}
