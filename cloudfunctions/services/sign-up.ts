import { signUp as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import { attendanceOf, lockEvent, placesTaken, putAttendance } from '../shared/records/services-events'
import { signUpRefusal } from './event-card'
import { actingInstitution } from './own-institution'
import { ownProject } from './own-projects'

/** Signs the person up for an event, for his project or verified institution, while there are places. */
export const signUp = defineOperation(['services', 'signUp'], {
  kind: 'write',
  summary: '报名对接活动',
  who: { may: 'signed-in' },
  input,
  async run({ event: id, as }, { db, caller, now }) {
    const event = await lockEvent(db, id)
    if (!event) throw new Failure('NOT_FOUND')
    const person = caller.person!
    const known = await attendanceOf(db, id, person)
    if (known && known.cancelledAt === null)
      throw new Failure('STATE_REFUSED', undefined, '您已经报名，不用再报')
    const side = { applicationId: null as string | null, institutionId: null as string | null }
    if (as.side === 'project') {
      const project = await ownProject(db, as.application, person)
      if (project.edition !== event.edition) throw new Failure('NOT_FOUND')
      side.applicationId = project.id
    } else {
      const own = await actingInstitution(db, event.edition, person, now)
      if (own.id !== as.institution) throw new Failure('NOT_FOUND')
      side.institutionId = own.id
    }
    const refusal = signUpRefusal(event, await placesTaken(db, id), now)
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal)
    await putAttendance(db, { id: newId('att'), eventId: id, personId: person, ...side, signedAt: now })
    return { event: id }
  },
})
