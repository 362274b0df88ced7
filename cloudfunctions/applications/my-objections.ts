import { myObjections as input } from '../../src/contract/schemas/objections'
import { cardOf } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import { objectionsOfPerson } from '../shared/records/objections'

/** What one has objected to, and what one was asked about. */
export const myObjections = defineOperation(['applications', 'myObjections'], {
  kind: 'read',
  summary: '我的异议',
  who: { may: 'signed-in' },
  input,
  async run({ edition }, { db, caller }) {
    const person = caller.person!
    const rows = await objectionsOfPerson(db, person, edition)
    return { objections: rows.map(row => cardOf(row, row.personId === person ? 'objector' : 'other')) }
  },
})
