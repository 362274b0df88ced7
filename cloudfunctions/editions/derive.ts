import type { Edition } from '../../src/core/edition'
import type { EditionDocument } from '../../src/core/edition-document'

/** What a person has still to write; the list of problems names every such field. */
export const unwritten = ''

interface Fresh {
  slug: string
  year: number
}

const unsaid = {
  attachments: 'not-stated',
  awards: 'not-stated',
  publicity: 'not-stated',
  recommendation: 'not-stated',
  certificateNames: 'not-stated',
  industryFields: 'not-stated',
  contacts: 'not-stated',
} as const

/** An edition of the desk's place with nothing else in it: all terms silent, all texts to be written. */
export function blankDocument(desk: Edition, { slug, year }: Fresh): EditionDocument {
  const { level, province, city, counties } = desk
  return {
    format: 'csc-edition-1',
    edition: {
      ...{ slug, year, level, province, city, counties, parent: null, fee: null, ...unsaid },
      ...{
        name: unwritten,
        sponsorTitle: null,
        documentNumber: unwritten,
        issuer: unwritten,
        issuedOn: null,
      },
      ...{ groups: [], tracks: [], contests: [], timetable: [], requirements: [], stages: [], notStated: [] },
      registration: {
        ...{ opensOn: null, deadline: unwritten, clause: unwritten },
        ...{ officialSite: unwritten, siteClause: unwritten, channels: [], officialSteps: [] },
      },
      scoring: {
        rubrics: 'not-stated',
        form: 'not-stated',
        result: 'not-stated',
        veto: null,
        obligations: [],
      },
    },
    clauses: [],
    notice: unwritten,
  }
}

/**
 * An edition under the notice of `parent`: groups, tracks, requirements and obligations as above, each marked as taken
 * from there and citing the clause above. Dates are this notice's own to say.
 */
export function derivedDocument(desk: Edition, parent: EditionDocument, fresh: Fresh): EditionDocument {
  const blank = blankDocument(desk, fresh)
  const above = parent.edition
  return {
    ...blank,
    edition: {
      ...blank.edition,
      parent: { slug: above.slug, clause: unwritten },
      province: above.province ?? blank.edition.province,
      groups: above.groups,
      tracks: above.tracks,
      requirements: above.requirements.map(requirement => ({ ...requirement, inheritance: 'inherited' })),
      registration: {
        ...blank.edition.registration,
        officialSite: above.registration.officialSite,
        siteClause: above.registration.siteClause,
      },
      certificateNames: above.certificateNames,
      scoring: {
        ...blank.edition.scoring,
        obligations: above.scoring.obligations.map(each => ({ ...each, inheritance: 'inherited' })),
      },
    },
  }
}

/**
 * Like an earlier edition, for another season: its clauses under ids of the new one. Every date, the document number
 * and the notice are to be written again; a clause whose text the new notice lacks is then named.
 */
export function copiedDocument(earlier: EditionDocument, { slug, year }: Fresh): EditionDocument {
  const prefix = slug.replaceAll('-', '').toUpperCase()
  const renamed = new Map(earlier.clauses.map(({ id }) => [id, `${prefix}-${id.replace(/^[^-]*-/, '')}`]))
  const edition = rewritten(earlier.edition, value =>
    /^\d{4}-\d{2}-\d{2}$/.test(value) ? unwritten : (renamed.get(value) ?? value),
  )
  return {
    format: earlier.format,
    edition: { ...edition, slug, year, documentNumber: unwritten },
    clauses: earlier.clauses.map(clause => ({ ...clause, id: renamed.get(clause.id)!, document: slug })),
    notice: unwritten,
  }
}

/** The same structure with every text changed. */
function rewritten<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T
  if (Array.isArray(value)) return value.map(item => rewritten(item, change)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewritten(item, change)])) as T
}
