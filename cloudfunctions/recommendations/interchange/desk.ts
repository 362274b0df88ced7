import { interchangeDesk as input } from '../../../src/contract/schemas/interchange'
import type { InterchangeDeskView, UnitKeyView } from '../../../src/contract/views/interchange'
import { knownEdition } from '../../shared/edition-of'
import { fingerprintOf } from '../../shared/interchange-seal'
import { defineOperation } from '../../shared/operation'
import { type UnitKeyRow, unitKeys, unitTokens } from '../../shared/records/interchange'
import { editionScope, holds } from '../../shared/session-scope'
import { recommendersOf } from '../inbox/recommenders'
import { ownKeys, publicView } from './own-keys'

/** The desk above: the key units seal to, and each unit's keys and tokens. */
export const interchangeDesk = defineOperation(['recommendations', 'interchangeDesk'], {
  kind: 'read',
  summary: '各单位的公钥和接口令牌',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, host, caller }): Promise<InterchangeDeskView> {
    const { units } = recommendersOf(knownEdition(slug))
    const own = await ownKeys(db, host.keys)
    const keys = await unitKeys(db, slug)
    const tokens = await unitTokens(db, slug)
    return {
      edition: slug,
      recipient: own && publicView(own.recipient.publicKey),
      units: units.map(({ code, name }) => ({
        ...{ unit: code, name },
        keys: keys.filter(({ unit }) => unit === code).map(key => keyView(key, caller.actor)),
        tokens: tokens
          .filter(({ unit }) => unit === code)
          .map(({ id, issuedAt, lastUsedAt, revokedAt }) => ({
            id,
            issuedAt: issuedAt.toISOString(),
            lastUsedAt: lastUsedAt?.toISOString() ?? null,
            revokedAt: revokedAt?.toISOString() ?? null,
          })),
      })),
      may: {
        propose: holds(caller, ['operator', 'approver'], { edition: slug }),
        confirm: holds(caller, ['approver'], { edition: slug }),
      },
    }
  },
})

const labels = { proposed: '待第二人核对', registered: '已登记', revoked: '已停用' } as const

function keyView(key: UnitKeyRow, me: string): UnitKeyView {
  const state = key.revokedAt ? 'revoked' : key.registeredAt ? 'registered' : 'proposed'
  const at = key.revokedAt ?? key.registeredAt ?? key.proposedAt
  return {
    ...{ id: key.id, fingerprint: fingerprintOf(key.publicKey), state, stateLabel: labels[state] },
    ...{ at: at.toISOString(), own: key.proposedBy === me },
  }
}
