import { handedIn as input } from '../../src/contract/schemas/applications'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import { defineOperation } from '../shared/operation'
import { readSubmission } from '../shared/records/applications-submissions'
import { mustOwn } from './own'

/** A10: one of my submissions as it was handed in; identity numbers are in none of them. */
export const handedIn = defineOperation(['applications', 'handedIn'], {
  kind: 'read',
  summary: '查看某一次提交的内容',
  who: { may: 'signed-in' },
  input,
  async run({ application, number }, { db, caller, host }) {
    const row = await mustOwn(db, application, caller)
    const kept = await readSubmission(db, row.id, number)
    if (!kept) throw new Failure('NOT_FOUND')
    return {
      ...{ application: row.id, number, submittedAt: kept.submittedAt.toISOString() },
      edition: formEditionFor(knownEdition(row.edition)),
      form: openForm(host.keys, row.id, kept.form),
    }
  },
})
