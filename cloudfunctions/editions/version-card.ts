import type { EditionState, EditionVersionCard } from '../../src/contract/views/editions'
import { SHIPPED } from '../../src/editions/registry'
import type { EditionVersionRow } from '../shared/records/edition-versions'
import { documentHash } from './read-json'

const stateNames: Record<EditionState, string> = {
  draft: '起草中',
  proposed: '待负责人发布',
  published: '已发布',
  dropped: '已作废',
}

/** A version in a few words; `names` of people by id. */
export function versionCard(row: EditionVersionRow, names: ReadonlyMap<string, string>): EditionVersionCard {
  const { version, state, basis, draftedBy, draftedAt } = row
  return {
    version,
    state,
    stateName: stateNames[state],
    basis,
    draftedBy: draftedBy === '' ? '' : names.get(draftedBy) || '工作人员',
    draftedAt: draftedAt.toISOString(),
  }
}

/** What ships with the product, as the first version of its edition: published, by nobody here; null for others. */
export function shippedVersion(ofSlug: string): EditionVersionRow | null {
  const document = SHIPPED.find(({ edition }) => edition.slug === ofSlug)
  if (!document) return null
  const { slug, documentNumber } = document.edition
  return {
    ...{ slug, version: 1, state: 'published', document, documentHash: documentHash(document), revision: 1 },
    ...{ basis: documentNumber, draftedBy: '', draftedAt: new Date(0), proposedBy: null, proposedAt: null },
    ...{ publishedBy: null, publishedAt: null },
  }
}
