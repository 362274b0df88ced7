import { crossCases as input } from '../../../src/contract/schemas/cross'
import type { CrossCasesView } from '../../../src/contract/views/cross'
import type { Edition } from '../../../src/core/edition'
import type { CheckName } from '../../../src/core/eligibility/check-parameters'
import type { Queries } from '../../shared/database/connect'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { type CrossCaseRow, crossCounts, crossPage } from '../../shared/records/cross-cases'
import { enteredCounts, originsOf } from '../../shared/records/cross-projects'
import { rulingsOf, seatsOf, statementsOf } from '../../shared/records/cross-rulings'
import { caseSides } from '../../shared/records/duplicates-sides'
import { namesOf } from '../../shared/records/screening-acts'
import { editionScope, holds } from '../../shared/session-scope'
import { type CrossKnown, crossCaseView } from './cross-view'
import { sidesOf } from './hold-cross'
import { crossOfficers, crossReaders, knownUpper } from './upper-edition'

const usualSize = 20
/** Checks the cases bear on; their clauses stand above the list. */
const about: readonly CheckName[] = [
  'core-member-once',
  'similar-project',
  'national-list',
  'past-winner',
  'thematic-contest',
]

/** P3: projects several units recommended, or that stand on a list; both records, what units said, what was ruled. */
export const crossCases = defineOperation(['recommendations', 'crossCases'], {
  kind: 'read',
  summary: '跨市查重',
  who: { may: crossReaders, scope: editionScope },
  input,
  async run({ edition: slug, part, after, size }, { db, caller }): Promise<CrossCasesView> {
    const edition = knownUpper(slug)
    const limit = size ?? usualSize
    const rows = await crossPage(db, { edition: slug, part }, { after: cursorFrom(after), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const known = await knownOf(db, edition, shown)
    const of = { edition: slug }
    const entered = await enteredCounts(db, slug)
    const who = {
      ...{ actor: caller.actor, person: caller.person, officer: holds(caller, crossOfficers, of) },
      approver: holds(caller, ['approver'], of),
    }
    return {
      edition: slug,
      counts: await crossCounts(db, slug),
      cases: shown.map(row => crossCaseView(row, known, who)),
      next: rows.length > limit && last ? `${last.likeness}|${last.id}` : null,
      projects: entered.all,
      bare: entered.bare,
      clauses: clausesOf(edition),
      silences: [
        '本届通知未规定多相似算“相似”，命中只作提示。',
        '本届通知未规定市里答复的期限。',
        '本届通知未规定空出的名额可否补报，由省里决定并留依据。',
      ],
    }
  },
})

/** Everything the cases are shown with, in one query of a kind. */
export async function knownOf(
  db: Queries,
  edition: Edition,
  rows: readonly CrossCaseRow[],
): Promise<CrossKnown> {
  const cases = rows.map(({ id }) => id)
  const ids = rows.flatMap(sidesOf)
  const statements = await statementsOf(db, cases)
  const rulings = await rulingsOf(db, cases)
  const people = [
    ...statements.map(({ by }) => by),
    ...rulings.flatMap(({ proposedBy, decidedBy }) => [proposedBy, decidedBy ?? proposedBy]),
  ]
  return {
    ...{ edition, statements, rulings },
    sides: await caseSides(db, ids),
    origins: await originsOf(db, ids),
    seats: await seatsOf(db, ids),
    names: await namesOf(db, people),
  }
}

function cursorFrom(text: string | undefined): { likeness: number; id: string } | null {
  const match = /^(\d{1,3})\|(crs_[0-9a-z]{16})$/.exec(text ?? '')
  return match ? { likeness: Number(match[1]), id: match[2]! } : null
}

function clausesOf(edition: Edition): CrossCasesView['clauses'] {
  const ids = edition.requirements
    .filter(({ check }) => about.includes(check.name))
    .map(({ clause }) => clause)
  return [...new Set(ids)].map(clause => quoteClause(clause, edition))
}
