import { me as input } from '../../src/contract/schemas/session'
import { demoClock } from '../shared/demo-clock'
import { defineOperation } from '../shared/operation'
import { readConsents } from '../shared/records/consents'
import { readPerson } from '../shared/records/people'

/** Who is using the product: identity, roles in force, consents; in demo mode the clock too. */
export const me = defineOperation(['session', 'me'], {
  kind: 'read',
  summary: '我是谁、有哪些身份',
  who: { may: 'anyone' },
  input,
  async run(_, { db, caller, host, now }) {
    const demo = demoClock(host, now)
    if (!caller.person) return { person: null, grants: [], consents: [], demo }
    const row = await readPerson(db, caller.person)
    const phone = row?.phoneSealed ? host.keys.open(row.phoneSealed, `person|phone|${row.id}`) : null
    const consents = await readConsents(db, caller.person)
    return {
      person: { id: caller.person, name: caller.name, phoneMasked: phone ? maskPhone(phone) : null },
      grants: caller.grants,
      consents: consents.map(c => ({
        document: c.document as 'privacy' | 'sensitive',
        version: c.version,
        givenAt: c.givenAt.toISOString(),
      })),
      demo,
    }
  },
})

const maskPhone = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(-4)}`
