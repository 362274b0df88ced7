import { consent as input } from '../../src/contract/schemas/session'
import { defineOperation } from '../shared/operation'
import { giveConsent } from '../shared/records/consents'

/** Records that the caller agreed to a version of the privacy guide or of the sensitive-data card (PIPL 29). */
export const consent = defineOperation(['session', 'consent'], {
  kind: 'write',
  summary: '同意隐私保护指引',
  who: { may: 'signed-in' },
  input,
  async run({ document, version }, { db, caller, now }) {
    const givenAt = await giveConsent(db, { personId: caller.person!, document, version, givenAt: now })
    return { givenAt: givenAt.toISOString() }
  },
})
