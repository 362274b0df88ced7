import type { Input } from '../../src/contract/operations'
import { startDraft as input } from '../../src/contract/schemas/editions'
import type { EditionDocument } from '../../src/core/edition-document'
import { documentBySlug } from '../shared/edition-catalog'
import { knownEdition, unitOf } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { beginVersion, refuseTaken } from './begin-version'
import { blankDocument, copiedDocument, derivedDocument } from './derive'
import { drafters } from './roles'

/** Begins a version: under a parent's notice, like an earlier edition, empty, or as a supplementary notice. */
export const startDraft = defineOperation(['editions', 'startDraft'], {
  kind: 'write',
  summary: '起草新届次或补充通知',
  who: { may: drafters, scope: editionScope },
  input,
  async run(asked, { db, caller, now }) {
    const document = firstDocument(asked)
    const basis = asked.from === 'supplement' ? asked.basis : ''
    return beginVersion(db, { desk: asked.edition, document, basis, actor: caller.actor, now })
  },
})

function firstDocument(asked: Input<'editions', 'startDraft'>): EditionDocument {
  const desk = knownEdition(asked.edition)
  if (asked.from === 'supplement') return inForce(asked.slug)
  refuseTaken(asked.slug)
  if (asked.from === 'preset') return blankDocument(desk, asked)
  if (asked.from === 'parent') return derivedDocument(desk, inForce(asked.parent), asked)
  const earlier = inForce(asked.of)
  if (unitOf(earlier.edition).code !== unitOf(desk).code)
    throw fieldFailure('of', '只能复制本地以往的届次，请重新选择')
  return copiedDocument(earlier, asked)
}

function inForce(slug: string): EditionDocument {
  const document = documentBySlug(slug)
  if (!document) throw new Failure('NOT_FOUND')
  return document
}
