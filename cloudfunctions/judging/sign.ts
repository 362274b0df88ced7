import { sign as input } from '../../src/contract/schemas/judging'
import { signatureProblem } from '../../src/core/signature'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeSeat } from '../shared/records/seats'
import { bumpSession, lockSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sealSignature } from '../shared/signature-seal'
import { ownHall } from './own-hall'
import { sheetOf } from './sheet-of'

/**
 * The judge signs exactly the sheet he saw with his hand, once all projects are revealed (J6); the strokes are kept
 * sealed beside the sheet's hash. Signing again answers the first time.
 */
export const sign = defineOperation(['judging', 'sign'], {
  kind: 'write',
  summary: '签名确认评分',
  who: { may: 'signed-in' },
  input,
  async run({ session, sheetHash, signature }, { db, host, caller, now }) {
    await lockSession(db, session)
    const { hall, seat } = await ownHall(db, session, caller, now)
    if (seat.signedAt) return { session, signedAt: seat.signedAt }
    const sheet = sheetOf(hall, seat)
    if (sheet.problem) throw new Failure('STATE_REFUSED', undefined, sheet.problem)
    if (sheet.sheetHash !== sheetHash) throw new Failure('VERSION_CONFLICT')
    const empty = signatureProblem(signature)
    if (empty) throw fieldFailure('signature', empty)
    const place = { sessionId: session, personId: caller.actor }
    const signatureSealed = sealSignature(host.keys, place, signature)
    const change = { signedAt: now, signatureHash: sheetHash, signatureSealed }
    await changeSeat(db, { session, person: caller.actor }, change)
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'judging.sign', session },
      ...{ edition: hall.session.edition, detail: { sheetHash } },
    })
    await bumpSession(db, session)
    return { session, signedAt: now.toISOString() }
  },
})
