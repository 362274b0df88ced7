import type { EditionMoved } from '../../src/contract/views/editions'
import type { EditionDocument } from '../../src/core/edition-document'
import type { Transaction } from '../shared/database/connect'
import { documentBySlug } from '../shared/edition-catalog'
import { Failure, fieldFailure } from '../shared/failure'
import { insertVersion, versionsOf } from '../shared/records/edition-versions'
import { refuseElsewhere } from './reach'
import { documentHash } from './read-json'

interface Begun {
  desk: string
  document: EditionDocument
  basis: string
  actor: string
  now: Date
}

/**
 * Adds the next version of an edition as a draft. What ships with the product counts as version 1. Only one version of
 * an edition is under way at a time.
 */
export async function beginVersion(
  db: Transaction,
  { desk, document, basis, actor, now }: Begun,
): Promise<EditionMoved> {
  const { slug } = document.edition
  await refuseElsewhere(db, desk, { slug, document, draftedBy: actor })
  const versions = await versionsOf(db, slug)
  const open = versions.find(({ state }) => state === 'draft' || state === 'proposed')
  if (open)
    throw new Failure('STATE_REFUSED', undefined, `“${slug}”已有第${open.version}版在起草，请先发布或作废它`)
  const shipped = documentBySlug(slug) ? 1 : 0
  const version = Math.max(shipped, ...versions.map(row => row.version)) + 1
  const row = { slug, version, state: 'draft' as const, document, basis, draftedBy: actor, draftedAt: now }
  if (!(await insertVersion(db, { ...row, documentHash: documentHash(document) }))) throw new Failure('BUSY')
  return { slug, version, revision: 1, state: 'draft' }
}

/** Refuses a slug for a new edition that one in force has. */
export function refuseTaken(slug: string): void {
  if (documentBySlug(slug)) throw fieldFailure('slug', '这个代号已有一届在用，请换一个')
}
