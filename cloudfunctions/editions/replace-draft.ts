import type { EditionMoved } from '../../src/contract/views/editions'
import type { EditionDocument } from '../../src/core/edition-document'
import type { Transaction } from '../shared/database/connect'
import { changeVersion } from '../shared/records/edition-versions'
import { lockForChange, refuseElsewhere } from './reach'
import { documentHash } from './read-json'

/**
 * Puts a document in place of the one under way. A proposed version becomes a draft again: what was put forward is not
 * what stands there now.
 */
export async function replaceDraft(
  db: Transaction,
  place: Parameters<typeof lockForChange>[1],
  document: EditionDocument,
  basis?: string,
): Promise<EditionMoved> {
  const { edition: desk, slug, version } = place
  const row = await lockForChange(db, place, ['draft', 'proposed'])
  await refuseElsewhere(db, desk, { slug, document, draftedBy: row.draftedBy })
  const revision = await changeVersion(db, slug, version, {
    document,
    documentHash: documentHash(document),
    basis: basis ?? row.basis,
    state: 'draft',
    proposedBy: null,
    proposedAt: null,
  })
  return { slug, version, revision, state: 'draft' }
}
