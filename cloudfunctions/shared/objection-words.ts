import type { ObjectionCard, ObjectionStep, RulingView } from '../../src/contract/views/objections'
import type { Edition } from '../../src/core/edition'
import { consequences, objectionKinds, objectionNumber } from '../../src/core/objection-kinds'
import { type ObjectionAction, objectionStates } from '../../src/core/objection-states'
import { clauseById, documentBySlug } from './edition-catalog'
import { knownEdition } from './edition-of'
import { fieldFailure } from './failure'
import { quoteClause } from './quote-clause'
import type { ObjectionRow, Ruling } from './records/objections'

/** What an objection is about, in words; nothing of who objected. */
export function aboutOf({ kind, projectName }: Pick<ObjectionRow, 'kind' | 'projectName'>): string {
  return projectName ? `${objectionKinds[kind]} · ${projectName}` : objectionKinds[kind]
}

/** The lines of an objection that both sides and the office read alike. */
export function cardOf(row: ObjectionRow, side: 'objector' | 'other'): ObjectionCard {
  const edition = knownEdition(row.edition)
  return {
    objection: row.id,
    number: objectionNumber(row.number),
    version: row.version,
    state: row.state,
    edition: row.edition,
    editionName: edition.name,
    kind: row.kind,
    kindText: objectionKinds[row.kind],
    stateText: objectionStates.states[row.state].applicant,
    about: aboutOf(row),
    filedAt: row.filedAt.toISOString(),
    side,
  }
}

/** A ruling as people read it. */
export function rulingView(edition: Edition, ruling: Ruling): RulingView {
  const { outcome, reasons, consequence, clause, document } = ruling
  return {
    outcome,
    outcomeText: outcome === 'upheld' ? '异议成立' : '异议不成立',
    reasons,
    consequence,
    consequenceText: outcome === 'upheld' ? consequences[consequence] : '结果不变',
    clause: quoted(edition, clause),
    document,
  }
}

/** A clause an objection or a ruling names; null for none. */
export function quoted(edition: Edition, clause: string | null) {
  return clause !== null && clauseById(clause) ? quoteClause(clause, edition) : null
}

/** Every clause of an edition's own notice, to choose from. */
export function clauseChoices(slug: string): { id: string; label: string; text: string }[] {
  return (documentBySlug(slug)?.clauses ?? []).map(({ id, heading, text }) => ({
    id,
    label: `${heading} ${[...text].slice(0, 18).join('')}`,
    text,
  }))
}

/** Refuses a clause that this edition's notice does not have. */
export function requireClause(slug: string, clause: string | undefined): string | null {
  if (clause === undefined) return null
  if (clauseChoices(slug).some(({ id }) => id === clause)) return clause
  throw fieldFailure('clause', '这一条不在本届通知里，请重新选择')
}

/** One thing that was done, as a step of the time line. `note` only where the reader may see it. */
export function stepOf(
  event: { id: string; kind: string; at: Date; text: string },
  withText: boolean,
): ObjectionStep {
  const title = event.kind === 'file' ? '提出' : objectionStates.actions[event.kind as ObjectionAction]
  return {
    id: event.id,
    title,
    at: event.at.toISOString(),
    note: withText && event.text !== '' ? event.text : null,
  }
}
