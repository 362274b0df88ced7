import { duplicates as input } from '../../src/contract/schemas/duplicates'
import type { DuplicatesView } from '../../src/contract/views/duplicates'
import type { Edition } from '../../src/core/edition'
import type { CheckName } from '../../src/core/eligibility/check-parameters'
import { READING } from '../../src/core/similarity/likeness'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { caseCounts, casesPage } from '../shared/records/duplicates'
import { caseSides } from '../shared/records/duplicates-sides'
import { namesOf } from '../shared/records/screening-acts'
import { duplicateCaseView } from './duplicate-view'
import { deciders, editionOnly, reachAs } from './officers'

const usualSize = 20

/** Checks that a case bears on; their clauses stand above the list. */
const about: readonly CheckName[] = ['similar-project', 'one-entry-per-subject', 'one-group-per-project']

/** O5: pairs of applications that may be one project, both records side by side, likest first. */
export const duplicates = defineOperation(['screening', 'duplicates'], {
  kind: 'read',
  summary: '查重',
  who: { may: deciders, scope: editionOnly },
  input,
  async run({ edition: slug, state, after, size }, { db, caller }): Promise<DuplicatesView> {
    const edition = knownEdition(slug)
    const reach = reachAs(caller, deciders, edition)
    const of = { edition: edition.slug, reach, state }
    const limit = size ?? usualSize
    const rows = await casesPage(db, of, { after: cursorFrom(after), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const sides = await caseSides(
      db,
      shown.flatMap(({ first, second }) => [first, second]),
    )
    const names = await namesOf(
      db,
      shown.flatMap(({ decidedBy }) => decidedBy ?? []),
    )
    const seen = { edition, reach, person: caller.person, names }
    return {
      counts: await caseCounts(db, of),
      cases: shown.map(row => duplicateCaseView(row, sides, seen)),
      next: rows.length > limit && last ? `${last.likeness}|${last.id}` : null,
      reading: { ...READING },
      clauses: clausesOf(edition),
    }
  },
})

function cursorFrom(text: string | undefined): { likeness: number; id: string } | null {
  const match = /^(\d{1,3})\|(dup_[0-9a-z]{16})$/.exec(text ?? '')
  return match ? { likeness: Number(match[1]), id: match[2]! } : null
}

function clausesOf(edition: Edition): DuplicatesView['clauses'] {
  const ids = edition.requirements
    .filter(({ check }) => about.includes(check.name))
    .map(({ clause }) => clause)
  return [...new Set(ids)].map(clause => {
    const { id, text, source } = quoteClause(clause, edition)
    return { id, text, source }
  })
}
