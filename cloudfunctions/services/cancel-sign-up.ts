import { cancelSignUp as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { attendanceOf, cancelAttendance, lockEvent } from '../shared/records/services-events'

/** Gives one's place back before the event begins, so that somebody else can have it. */
export const cancelSignUp = defineOperation(['services', 'cancelSignUp'], {
  kind: 'write',
  summary: '取消报名对接活动',
  who: { may: 'signed-in' },
  input,
  async run({ event: id }, { db, caller, now }) {
    const event = await lockEvent(db, id)
    const own = event && (await attendanceOf(db, id, caller.person!))
    if (!own) throw new Failure('NOT_FOUND')
    if (own.cancelledAt) throw new Failure('STATE_REFUSED', undefined, '您已经取消报名')
    if (now >= event.startsAt || own.checkedInAt)
      throw new Failure('STATE_REFUSED', undefined, '活动已开始，不能再取消，请联系现场工作人员')
    await cancelAttendance(db, own.id, now)
    return { event: id }
  },
})
