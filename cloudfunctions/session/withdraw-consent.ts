import { withdrawConsent as input } from '../../src/contract/schemas/account'
import { Failure } from '../shared/failure'
import { leaveTeams } from '../shared/leave-teams'
import { defineOperation } from '../shared/operation'
import { forgetIdentities } from '../shared/records/account-deletion'
import { withdrawConsents } from '../shared/records/consents'

/**
 * Takes a consent back (PIPL 15); with the one for identity numbers these are removed at once, sealed form and hash: of
 * his own teams, and those he gave as an invited member, which ends his membership there.
 */
export const withdrawConsent = defineOperation(['session', 'withdrawConsent'], {
  kind: 'write',
  summary: '撤回同意',
  who: { may: 'signed-in' },
  input,
  async run({ document }, { db, caller, now }) {
    const person = caller.person!
    if (!(await withdrawConsents(db, { personId: person, document }, now)))
      throw new Failure('STATE_REFUSED', undefined, '这份同意已经撤回了，请刷新后再看')
    if (document !== 'sensitive') return { removedIdentities: 0 }
    const asMember = await leaveTeams(db, person, { now, numberedOnly: true })
    return { removedIdentities: asMember + (await forgetIdentities(db, person)) }
  },
})
