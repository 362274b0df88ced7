import type { Edition, Requirement } from '../../src/core/edition'
import type { EditionDocument } from '../../src/core/edition-document'
import type { Check, CheckName } from '../../src/core/eligibility/check-parameters'
import type { Finding } from '../../src/core/eligibility/criterion'
import { type ClauseIndex, judgeApplication } from '../../src/core/eligibility/judge'
import { canonical } from '../../src/core/ledger'
import type { Queries } from '../shared/database/connect'
import { allClauses, editionBySlug } from '../shared/edition-catalog'
import { conclusiveChecks, storedFacts, storedRegisters } from '../shared/judge-stored'
import type { ApplicationRow } from '../shared/records/applications'
import { type HandedIn, handedIn } from '../shared/records/rejudged'

export interface ChangedVerdict {
  requirement: string
  title: string
  before: Finding | null
  after: Finding | null
}

/** An application with the verdicts a version changes for it. */
export interface ChangedApplication {
  row: ApplicationRow
  verdicts: ChangedVerdict[]
}

/** The edition in force and the version that may take its place. */
interface Versions {
  before: Edition
  after: Edition
  clauses: { before: ClauseIndex; after: ClauseIndex }
  /** A requirement that differs asks what other applications or imported lists say. */
  elsewhere: boolean
  now: Date
}

const atOnce = 200

/** Checks that ask what other applications or imported lists say; the others go by the application alone. */
export const LOOKING_ELSEWHERE: ReadonlySet<CheckName> = new Set<CheckName>([
  ...(['core-member-once', 'similar-project', 'one-entry-per-subject', 'one-group-per-project'] as const),
  ...(['past-winner', 'national-list'] as const),
])

/**
 * Judges every application handed in and still standing by the edition in force and by `next`, both as of `now`, and
 * gives those whose outcome on some requirement differs, by id. An edition not in force yet has none.
 */
export async function changedVerdicts(
  db: Queries,
  next: EditionDocument,
  now: Date,
): Promise<{ judged: number; changed: ChangedApplication[] }> {
  const before = editionBySlug(next.edition.slug)
  if (!before) return { judged: 0, changed: [] }
  const clauses = { before: allClauses(), after: clausesWith(next) }
  const elsewhere = touched(before, next.edition).some(looksElsewhere)
  const versions = { before, after: next.edition, clauses, elsewhere, now }
  const changed: ChangedApplication[] = []
  let judged = 0
  let last = ''
  let some: HandedIn[]
  do {
    some = await handedIn(db, before.slug, { after: last, limit: atOnce })
    for (const handed of some) {
      const verdicts = await verdictsOf(db, handed, versions)
      if (verdicts.length > 0) changed.push({ row: handed.row, verdicts })
    }
    judged += some.length
    last = some.at(-1)?.row.id ?? last
  } while (some.length === atOnce)
  return { judged, changed }
}

/** Every clause in force, with those of the version in place of the edition's present ones. */
function clausesWith(next: EditionDocument): ClauseIndex {
  return { ...allClauses(), ...Object.fromEntries(next.clauses.map(clause => [clause.id, clause])) }
}

/** The verdicts of one application that differ; what other applications say is asked only where it could matter. */
async function verdictsOf(db: Queries, handed: HandedIn, versions: Versions): Promise<ChangedVerdict[]> {
  const { row, form, members } = handed
  const matter = { form, members, creditChecks: conclusiveChecks(handed.creditChecks) }
  const sides = (['before', 'after'] as const).map(side => {
    const edition = versions[side]
    return { edition, clauses: versions.clauses[side], facts: storedFacts(edition, row, matter) }
  })
  const [before, after] = sides
  const sameFacts = JSON.stringify(before!.facts) === JSON.stringify(after!.facts)
  const elsewhere = versions.elsewhere || !sameFacts
  const findings = []
  for (const { edition, clauses, facts } of sides) {
    const registers = elsewhere ? await storedRegisters(db, edition, row, { form, members, facts }) : {}
    findings.push(
      judgeApplication(edition, clauses, facts, { now: versions.now.toISOString(), registers }).findings,
    )
  }
  return differing(findings[0]!, findings[1]!)
}

/** Requirements that one version has and the other has not, or not in the same words. */
function touched(before: Edition, after: Edition): Requirement[] {
  // the database keeps an object's fields in another order than the source
  const wordsOf = (each: Requirement) => canonical(JSON.parse(JSON.stringify(each)))
  const [was, is] = [before, after].map(({ requirements }) => new Set(requirements.map(wordsOf)))
  return [
    ...before.requirements.filter(each => !is!.has(wordsOf(each))),
    ...after.requirements.filter(each => !was!.has(wordsOf(each))),
  ]
}

function looksElsewhere({ check, when }: Requirement): boolean {
  const asks = (one: Check): boolean =>
    one.name === 'any-of' || one.name === 'all-of'
      ? one.params.of.some(asks)
      : LOOKING_ELSEWHERE.has(one.name)
  return asks(check) || (when !== undefined && asks(when))
}

function differing(before: readonly Finding[], after: readonly Finding[]): ChangedVerdict[] {
  const was = new Map(before.map(finding => [finding.requirement, finding]))
  const is = new Map(after.map(finding => [finding.requirement, finding]))
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap(requirement => {
    const [old, fresh] = [was.get(requirement) ?? null, is.get(requirement) ?? null]
    if (old?.outcome === fresh?.outcome) return []
    return [{ requirement, title: (fresh ?? old)!.title, before: old, after: fresh }]
  })
}
