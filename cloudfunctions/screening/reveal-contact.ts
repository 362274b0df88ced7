import { revealContact as input } from '../../src/contract/schemas/screening'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { contactOf } from '../shared/form-secrets'
import { defineOperation } from '../shared/operation'
import { readSubmission } from '../shared/records/applications-submissions'
import { applicationWithin, noteDisclosure } from '../shared/records/screening-acts'
import { deciders, editionOnly, reachAs } from './officers'

/** The contact in clear, for an officer who calls; each look is noted (trust model §1.4). */
export const revealContact = defineOperation(['screening', 'revealContact'], {
  kind: 'direct',
  summary: '查看联系人电话（留痕）',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, { db, caller, host, now }) {
    const edition = knownEdition(asked.edition)
    const reach = reachAs(caller, deciders, edition)
    const row = await applicationWithin(db, { edition: edition.slug, id: asked.application, reach })
    const handed = row && row.state !== 'draft' ? await readSubmission(db, row.id, row.submission) : null
    if (!row || !handed) throw new Failure('NOT_FOUND')
    await noteDisclosure(db, {
      at: now,
      actor: caller.actor,
      operation: 'screening.revealContact',
      edition: edition.slug,
      subject: row.id,
    })
    return contactOf(host.keys, row.id, handed.form)
  },
})
