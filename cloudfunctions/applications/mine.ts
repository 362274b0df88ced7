import { mine as input } from '../../src/contract/schemas/applications'
import { applicationCards } from '../shared/application-cards'
import { defineOperation } from '../shared/operation'

/** My applications, newest change first, each with the one thing to do now. */
export const mine = defineOperation(['applications', 'mine'], {
  kind: 'read',
  summary: '我的报名',
  who: { may: 'signed-in' },
  input,
  async run({ edition }, { db, caller, host, now }) {
    return { applications: await applicationCards(db, host, { person: caller.person!, edition, now }) }
  },
})
