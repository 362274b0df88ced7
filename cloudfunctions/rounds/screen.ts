import { screen as input } from '../../src/contract/schemas/rounds-live'
import type { ScreenView } from '../../src/contract/views/rounds-live'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { readPairings } from '../shared/records/sessions-screens'
import { sharedRead } from '../shared/shared-read'
import { sharedScene } from './shared-scene'

const pairings = sharedRead(readPairings)

/** What a paired big screen shows now; whoever holds the secret of a pairing may ask (B1). A hall full may, at once. */
export const screen = defineOperation(['rounds', 'screen'], {
  kind: 'read',
  summary: '大屏画面',
  who: { may: 'anyone' },
  crowd: true,
  input,
  async run({ secret }, { db, now }): Promise<ScreenView> {
    const pairing = await pairings(db, sha256(secret))
    if (!pairing || pairing.expiresAt <= now) return { scene: 'expired' }
    const { sessionId: session, code, expiresAt, feed } = pairing
    if (!session) return { scene: 'pairing', code, expiresAt: expiresAt.toISOString() }
    return (await sharedScene(db, { session, feed, now })) ?? { scene: 'expired' }
  },
})
