import type { Clause, Edition } from '../../src/core/edition'
import type { EditionDocument } from '../../src/core/edition-document'
import { SHIPPED } from '../../src/editions/registry'
import type { Database } from './database/connect'
import { publishedEditions, publishedMark } from './records/editions'
import { sharedRead } from './shared-read'

interface Catalog {
  /** Of which publications it knows; null: never read. */
  mark: string | null
  documents: ReadonlyMap<string, EditionDocument>
  clauses: Readonly<Record<string, Clause>>
}

/** Milliseconds after which another process's publication is seen at the latest. */
const freshFor = 3_000

// One process serves one database: what it knows of the editions is kept for all its calls.
let catalog = catalogOf(null, [])
let readAt = Number.NEGATIVE_INFINITY
let watchUntil = Number.NEGATIVE_INFINITY

function catalogOf(mark: string | null, published: readonly EditionDocument[]): Catalog {
  const documents = new Map([...SHIPPED, ...published].map(document => [document.edition.slug, document]))
  const clauses = [...documents.values()].flatMap(document => document.clauses)
  return { mark, documents, clauses: Object.fromEntries(clauses.map(clause => [clause.id, clause])) }
}

/** Reads what has been published since, at most every few seconds; every call begins with it. */
export async function freshCatalog(db: Database): Promise<void> {
  const now = performance.now()
  if (now - readAt < freshFor && now > watchUntil) return
  await readAnew(db, 'published')
}

// When the few seconds are over, everybody who calls at that moment waits for the same look.
const readAnew = sharedRead<'published', string>(async db => {
  const began = performance.now()
  const mark = await publishedMark(db)
  if (mark !== catalog.mark) {
    const published = await publishedEditions(db)
    catalog = catalogOf(
      mark,
      published.map(({ document }) => document),
    )
  }
  readAt = began
  return new Map([['published', mark]])
})

/** Something is being published here: until its transaction has surely ended, every call looks anew. */
export function expireCatalog(): void {
  watchUntil = performance.now() + freshFor
}

/** Every edition in force: those that ship with the product, and those organisers have published. */
export function allEditions(): Edition[] {
  return [...catalog.documents.values()].map(({ edition }) => edition)
}

/** The edition of a slug, undefined when there is none. */
export function editionBySlug(slug: string): Edition | undefined {
  return catalog.documents.get(slug)?.edition
}

/** The whole document of a slug in force, undefined when there is none. */
export function documentBySlug(slug: string): EditionDocument | undefined {
  return catalog.documents.get(slug)
}

/** The documents above an edition along its parents, nearest first; an edition is never above itself. */
export function documentsAbove({ slug, parent }: Pick<Edition, 'slug' | 'parent'>): EditionDocument[] {
  const chain: EditionDocument[] = []
  const seen = new Set([slug])
  let above = parent?.slug
  while (above !== undefined && !seen.has(above)) {
    seen.add(above)
    const found = documentBySlug(above)
    if (!found) break
    chain.push(found)
    above = found.edition.parent?.slug
  }
  return chain
}

/** The verbatim text of an edition's notice, undefined when there is none. */
export function noticeOf(slug: string): string | undefined {
  return catalog.documents.get(slug)?.notice
}

/** Every clause of every notice in force, by id. */
export function allClauses(): Readonly<Record<string, Clause>> {
  return catalog.clauses
}

/** The clause of an id, undefined when there is none. */
export function clauseById(id: string): Clause | undefined {
  return Object.hasOwn(catalog.clauses, id) ? catalog.clauses[id] : undefined
}
