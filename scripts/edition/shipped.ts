import type { EditionDocument } from '../../src/core/edition-document'
import { SHIPPED } from '../../src/editions/registry'

/** The document of an edition that ships with the product, undefined when there is none. */
export function shippedDocument(slug: string): EditionDocument | undefined {
  return SHIPPED.find(document => document.edition.slug === slug)
}

export const shippedSlugs: readonly string[] = SHIPPED.map(({ edition }) => edition.slug)

/** The documents above one, nearest first, as far as they ship. */
export function parentsOf(document: EditionDocument): EditionDocument[] {
  const chain: EditionDocument[] = []
  let slug = document.edition.parent?.slug
  while (slug !== undefined && !chain.some(one => one.edition.slug === slug)) {
    const parent = shippedDocument(slug)
    if (parent === undefined) break
    chain.push(parent)
    slug = parent.edition.parent?.slug
  }
  return chain
}
