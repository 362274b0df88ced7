import type { EditionDocument } from '../../src/core/edition-document'
import { knownEdition, unitOf } from '../shared/edition-of'

/** The unit of a document that may be unfinished: its city, else its province, else the country (GB/T 2260). */
export function unitOfDocument(document: EditionDocument): string {
  const edition = document.edition as Partial<EditionDocument['edition']>
  return codeOf(edition.city) ?? codeOf(edition.province) ?? '100000'
}

/** The unit whose desk this is; NOT_FOUND when the edition is not in force. */
export function unitOfDesk(desk: string): { code: string; name: string } {
  return unitOf(knownEdition(desk))
}

function codeOf(region: unknown): string | null {
  const code = (region as { code?: unknown } | null | undefined)?.code
  return typeof code === 'string' ? code : null
}
