import { read as input } from '../../src/contract/schemas/applications'
import { formGaps } from '../../src/core/application-form/form-gaps'
import { applicationStates } from '../../src/core/application-states'
import { registrationDeadline } from '../shared/deadline-view'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { defineOperation } from '../shared/operation'
import { ownForm } from '../shared/own-form'
import { openAmendment } from '../shared/records/applications-corrections'
import { mayKeepIdentities } from './may-keep-identities'
import { openFields } from './open-fields'
import { mustOwn } from './own'

/** The form as it stands, what may be changed, what is missing. Identity numbers by their last four only. */
export const read = defineOperation(['applications', 'read'], {
  kind: 'read',
  summary: '读取报名表',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host, now }) {
    const row = await mustOwn(db, application, caller)
    const edition = knownEdition(row.edition)
    const formEdition = formEditionFor(edition)
    const form = await ownForm(db, host.keys, row)
    const amendment = row.state === 'returned' ? await openAmendment(db, row.id) : null
    const { open, because } = openFields(row, form, formEdition, amendment, now)
    return {
      id: row.id,
      edition: formEdition,
      editionName: edition.name,
      state: row.state,
      stateLabel: applicationStates.states[row.state].applicant,
      version: row.version,
      form,
      fieldVersions: row.fieldVersions,
      gaps: formGaps(form, formEdition),
      open,
      closedBecause: because,
      sensitiveConsent: await mayKeepIdentities(db, caller.person!),
      deadline: registrationDeadline(edition, now),
      serverTime: now.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }
  },
})
