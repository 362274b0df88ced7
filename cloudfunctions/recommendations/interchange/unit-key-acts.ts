import {
  confirmUnitKey as confirmInput,
  proposeUnitKey as proposeInput,
  revokeUnitKey as revokeInput,
} from '../../../src/contract/schemas/interchange'
import { Failure, fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { fingerprintOf, isPublicKey } from '../../shared/interchange-seal'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { changeUnitKey, insertUnitKey, lockUnitKey } from '../../shared/records/interchange'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope } from '../../shared/session-scope'
import { recommenderOf } from '../inbox/recommenders'

/** Puts a unit's public key forward; another person registers it after comparing the short code by telephone. */
export const proposeUnitKey = defineOperation(['recommendations', 'proposeUnitKey'], {
  kind: 'write',
  summary: '提出登记单位的公钥',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input: proposeInput,
  async run({ edition, unit, publicKey }, context) {
    const { db, caller, now } = context
    recommenderOf(edition, unit)
    if (!isPublicKey('ed25519', publicKey)) throw fieldFailure('publicKey', '这不是签名公钥，请整段复制')
    const key = newId('ick')
    const row = { id: key, edition, unit, publicKey, proposedBy: caller.actor, proposedAt: now }
    if (!(await insertUnitKey(db, row)))
      throw new Failure('STATE_REFUSED', undefined, '这个公钥已经提出过，停用的请该单位重新生成')
    await note(context, { edition, unit, key, act: 'propose' })
    return { key, fingerprint: fingerprintOf(publicKey) }
  },
})

/** Registers a key: another person than proposed it, who typed the short code the unit read out. */
export const confirmUnitKey = defineOperation(['recommendations', 'confirmUnitKey'], {
  kind: 'write',
  summary: '核对校验码并登记单位的公钥',
  who: { may: ['approver'], scope: editionScope },
  input: confirmInput,
  async run({ edition, key, fingerprint }, context) {
    const { db, caller, now } = context
    const row = await lockUnitKey(db, edition, key)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.registeredAt || row.revokedAt) throw new Failure('STATE_REFUSED')
    if (row.proposedBy === caller.actor) throw new Failure('SAME_PERSON')
    requireConfirmed(caller, now)
    if (bare(fingerprint) !== bare(fingerprintOf(row.publicKey)))
      throw fieldFailure('fingerprint', '和公钥的校验码不一样，请与该单位电话核对')
    await changeUnitKey(db, key, { registeredBy: caller.actor, registeredAt: now })
    await note(context, { edition, unit: row.unit, key, act: 'register' })
    return { key }
  },
})

/** Ends a key: files signed with it are no longer taken. */
export const revokeUnitKey = defineOperation(['recommendations', 'revokeUnitKey'], {
  kind: 'write',
  summary: '停用单位的公钥',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input: revokeInput,
  async run({ edition, key }, context) {
    const { db, caller, now } = context
    const row = await lockUnitKey(db, edition, key)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.revokedAt) throw new Failure('STATE_REFUSED')
    await changeUnitKey(db, key, { revokedBy: caller.actor, revokedAt: now })
    await note(context, { edition, unit: row.unit, key, act: 'revoke' })
    return { key }
  },
})

/** As people read it out: without lines, capital letters, and O and I for 0 and 1. */
const bare = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

async function note(
  { db, caller, now, requestId }: WriteContext,
  { edition, ...data }: { edition: string; unit: string; key: string; act: string },
): Promise<void> {
  const session = `edition:${edition}`
  await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'interchange.key', data }, now)
}
