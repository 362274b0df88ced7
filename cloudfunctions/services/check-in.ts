import { checkIn as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { attendanceOf, noteCheckIn, noteWrongCode, readEvent } from '../shared/records/services-events'
import { isCheckInCode } from './check-in-code'
import { checkInRefusal } from './event-card'

const mostWrong = 20

/**
 * Notes that somebody who signed up is there: by the code on the hall's screen, by the server's clock. Asked again it
 * answers the first moment. Wrong codes are counted outside any transaction, so that nobody tries them all.
 */
export const checkIn = defineOperation(['services', 'checkIn'], {
  kind: 'direct',
  summary: '对接活动现场签到',
  who: { may: 'signed-in' },
  input,
  async run({ event: id, code }, { db, host, caller, now }) {
    const found = await readEvent(db, id, caller.person!)
    if (!found) throw new Failure('NOT_FOUND')
    const own = await attendanceOf(db, id, caller.person!)
    if (!own || own.cancelledAt)
      throw new Failure('STATE_REFUSED', undefined, '您还没有报名这场活动，请先报名')
    if (own.checkedInAt) return { checkedInAt: own.checkedInAt.toISOString() }
    const refusal = checkInRefusal(found.event, now)
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal)
    if (own.wrongCodes >= mostWrong)
      throw new Failure('TOO_MANY', undefined, '签到码错的次数太多，请找现场工作人员')
    if (!isCheckInCode(host.keys, id, code, now)) {
      await noteWrongCode(db, own.id)
      throw new Failure('CODE_EXPIRED', undefined, '签到码已更新，请重新扫描或输入')
    }
    return { checkedInAt: (await noteCheckIn(db, own.id, now)).toISOString() }
  },
})
