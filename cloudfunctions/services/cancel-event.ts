import { cancelEvent as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeEvent, lockEvent, signedUpPersons } from '../shared/records/services-events'
import { editionScope } from '../shared/session-scope'
import { tellPeople } from '../shared/tell-people'
import { eventNote } from './event-note'
import { deciders } from './roles'

/** Calls an event off before it begins, with a reason everybody who signed up is told. */
export const cancelEvent = defineOperation(['services', 'cancelEvent'], {
  kind: 'write',
  summary: '取消对接活动',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ edition, event, reason, expectedVersion }, { db, now }) {
    const row = await lockEvent(db, event)
    if (!row || row.edition !== edition) throw new Failure('NOT_FOUND')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    if (row.cancelledAt || now >= row.startsAt)
      throw new Failure('STATE_REFUSED', undefined, '活动已开始或已取消，不能再取消')
    const version = await changeEvent(db, event, { cancelledAt: now, cancelReason: reason })
    const words = { title: '对接活动已取消', body: `“${row.title}”已取消：${reason}。` }
    const people = await signedUpPersons(db, event)
    const notes = people.map(person => eventNote(person, { ...row, event }, words))
    await tellPeople(db, notes, now)
    return { version }
  },
})
