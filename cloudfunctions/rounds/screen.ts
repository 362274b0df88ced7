import { screen as input } from '../../src/contract/schemas/rounds-live'
import type { ScreenView } from '../../src/contract/views/rounds-live'
import { drawView } from '../shared/draw-view'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { newestDraw } from '../shared/records/draws'
import { readHall } from '../shared/records/sessions-hall'
import { readPairing } from '../shared/records/sessions-screens'
import { sceneOf } from './screen-scenes'

/** What a paired big screen shows now; whoever holds the secret of a pairing may ask (B1). */
export const screen = defineOperation(['rounds', 'screen'], {
  kind: 'read',
  summary: '大屏画面',
  who: { may: 'anyone' },
  input,
  async run({ secret }, { db, now }): Promise<ScreenView> {
    const pairing = await readPairing(db, sha256(secret))
    if (!pairing || pairing.expiresAt <= now) return { scene: 'expired' }
    if (!pairing.sessionId)
      return { scene: 'pairing', code: pairing.code, expiresAt: pairing.expiresAt.toISOString() }
    const hall = await readHall(db, pairing.sessionId, now)
    if (!hall) return { scene: 'expired' }
    const beforeOpening = hall.session.state === 'planned' || hall.session.state === 'drawn'
    const draw = beforeOpening ? await newestDraw(db, hall.session.id, 'running-order') : null
    return sceneOf(hall, draw && drawView(hall, draw))
  },
})
