import { saveEvent as input } from '../../src/contract/schemas/services'
import { shortMinute } from '../shared/beijing-text'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { defineOperation } from '../shared/operation'
import {
  changeEvent,
  eventAudience,
  insertEvent,
  lockEvent,
  placesTaken,
  signedUpPersons,
} from '../shared/records/services-events'
import { editionScope } from '../shared/session-scope'
import { tellPeople } from '../shared/tell-people'
import { eventNote } from './event-note'
import { deciders } from './roles'

const instant = (date: string, clock: string) => new Date(`${date}T${clock}:00.000+08:00`)

/**
 * Announces a docking event (SX26-27), or changes it before it ends. Who may come is told of a new one; who signed up
 * is told of another time or place.
 */
export const saveEvent = defineOperation(['services', 'saveEvent'], {
  kind: 'write',
  summary: '发布或修改对接活动',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ edition, event, expectedVersion, date, from, to, text, ...rest }, { db, caller, now }) {
    const startsAt = instant(date, from)
    const fields = { ...rest, body: text, startsAt, endsAt: instant(date, to) }
    const told = { edition, title: rest.title, startsAt, place: rest.place }
    const when = `${shortMinute(startsAt)}，${rest.place}`
    if (startsAt <= now) throw fieldFailure('date', '活动开始时间要晚于现在，请改日期或时间')
    if (event === null) {
      const id = newId('sev')
      await insertEvent(db, { id, edition, ...fields, version: 1, createdBy: caller.actor, createdAt: now })
      const words = {
        title: '新的对接活动',
        body: `“${rest.title}”：${when}。名额${rest.places}个，请尽早报名。`,
      }
      const people = await eventAudience(db, edition)
      const notes = people.map(person => eventNote(person, { ...told, event: id }, words))
      await tellPeople(db, notes, now)
      return { event: id, version: 1 }
    }
    const row = await mayChange(db, { edition, event, expectedVersion, places: rest.places, now })
    const version = await changeEvent(db, event, fields)
    const moved = row.startsAt.getTime() !== startsAt.getTime() || row.place !== rest.place
    if (moved) {
      const words = { title: '对接活动有变动', body: `“${rest.title}”改为：${when}。不能参加请取消报名。` }
      const people = await signedUpPersons(db, event)
      const notes = people.map(person => eventNote(person, { ...told, event }, words))
      await tellPeople(db, notes, now)
    }
    return { event, version }
  },
})

async function mayChange(
  db: Transaction,
  of: { edition: string; event: string; expectedVersion: number; places: number; now: Date },
) {
  const row = await lockEvent(db, of.event)
  if (!row || row.edition !== of.edition) throw new Failure('NOT_FOUND')
  if (row.version !== of.expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
  if (row.cancelledAt || of.now >= row.startsAt)
    throw new Failure('STATE_REFUSED', undefined, '活动已开始或已取消，不能再修改')
  const taken = await placesTaken(db, of.event)
  if (of.places < taken) throw fieldFailure('places', `已有${taken}人报名，名额不能少于${taken}`)
  return row
}
