import { withdrawConsent as input } from '../../src/contract/schemas/account'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { forgetIdentities } from '../shared/records/account-deletion'
import { withdrawConsents } from '../shared/records/consents'

/** Takes a consent back (PIPL 15); with the one for identity numbers these are removed at once, sealed form and hash. */
export const withdrawConsent = defineOperation(['session', 'withdrawConsent'], {
  kind: 'write',
  summary: '撤回同意',
  who: { may: 'signed-in' },
  input,
  async run({ document }, { db, caller, now }) {
    const person = caller.person!
    if (!(await withdrawConsents(db, { personId: person, document }, now)))
      throw new Failure('STATE_REFUSED', undefined, '这份同意已经撤回了，请刷新后再看')
    return { removedIdentities: document === 'sensitive' ? await forgetIdentities(db, person) : 0 }
  },
})
