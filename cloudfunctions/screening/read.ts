import { read as input } from '../../src/contract/schemas/screening'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { holds } from '../shared/reach'
import { applicationWithin } from '../shared/records/screening-acts'
import { decidesOn, editionOnly, proposers, reachAs, readers } from './officers'
import { reviewMaterial } from './review-material'
import { reviewRights } from './review-rights'
import { reviewView } from './review-view'

/**
 * O3: one application as handed in, with findings, decisions and history. A draft shows its outline only. Contractor
 * and liaison get a projection: no summary, papers, finances nor the office's own notes.
 */
export const read = defineOperation(['screening', 'read'], {
  kind: 'read',
  summary: '查看一份报名',
  who: { may: readers, scope: editionOnly },
  input,
  async run({ edition: slug, application }, { db, caller, host, now }) {
    const edition = knownEdition(slug)
    const reach = reachAs(caller, readers, edition)
    const row = await applicationWithin(db, { edition: edition.slug, id: application, reach })
    if (!row) throw new Failure('NOT_FOUND')
    const material = await reviewMaterial(db, edition, row)
    const whole = decidesOn(caller, edition, row.county)
    const rights = reviewRights(row.state, material.found, {
      decides: whole,
      proposes: holds(caller, proposers, edition.slug),
      own: row.ownerId === caller.person,
      competing: material.competing,
    })
    return { ...reviewView(material, host.keys, whole, now), ...rights }
  },
})
