import { randomBytes, randomInt } from 'node:crypto'
import { requestPairing as input } from '../../src/contract/schemas/rounds-live'
import { Failure } from '../shared/failure'
import { sha256 } from '../shared/keys'
import { defineOperation } from '../shared/operation'
import { insertPairing, waitingPairings } from '../shared/records/sessions-screens'

const lifeMs = 5 * 60_000
const mostHere = 20
const mostInAll = 500

/** Gives a big screen a six-digit code to show for five minutes, and the secret it will ask with (B1). */
export const requestPairing = defineOperation(['rounds', 'requestPairing'], {
  kind: 'direct',
  summary: '大屏申请配对码',
  who: { may: 'anyone' },
  input,
  async run(_, { db, now, ip }) {
    const waiting = await waitingPairings(db, ip, now)
    if (waiting.all >= mostInAll || (ip && waiting.here >= mostHere)) throw new Failure('TOO_MANY')
    const secret = randomBytes(32).toString('hex')
    const expiresAt = new Date(now.getTime() + lifeMs)
    for (let attempt = 0; attempt < 10; attempt++) {
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0')
      const row = { secretHash: sha256(secret), code, ip, createdAt: now, expiresAt }
      if (await insertPairing(db, row)) return { code, secret, expiresAt: expiresAt.toISOString() }
    }
    throw new Failure('BUSY')
  },
})
