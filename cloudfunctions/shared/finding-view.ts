import type { FindingCounts, FindingView } from '../../src/contract/views/applications-findings'
import { fieldOfCheck, fieldOfFact } from '../../src/core/application-form/field-of-fact'
import { FORM_FIELDS } from '../../src/core/application-form/form-fields'
import type { Edition } from '../../src/core/edition'
import type { Finding, Outcome } from '../../src/core/eligibility/criterion'
import { quoteClause } from './quote-clause'

const LABELS: Readonly<Record<Outcome, string>> = {
  pass: '通过',
  unknown: '待补充',
  manual: '人工核查',
  fail: '不通过',
}

/** What people call an outcome. */
export function outcomeLabel(outcome: Outcome): string {
  return LABELS[outcome]
}

/** A finding as screens show it: with the clause quoted and the field where it can be put right. */
export function findingView(finding: Finding, edition: Edition): FindingView {
  const { requirement, title, hard, outcome, sentence, compared, notice } = finding
  const field = fieldToLookAt(finding, edition)
  return {
    requirement,
    title,
    hard,
    outcome,
    outcomeLabel: LABELS[outcome],
    sentence,
    clause: quoteClause(finding.clause.id, edition),
    compared: [...compared],
    nextStep:
      finding.nextStep === null
        ? null
        : {
            sentence: finding.nextStep,
            field,
            step: FORM_FIELDS.find(candidate => candidate.id === field)?.step ?? null,
          },
    notice,
    due: finding.due === null ? null : dueLabel(finding.due, edition),
  }
}

/** How many findings of each outcome. */
export function findingCounts(findings: readonly Finding[]): FindingCounts {
  const counts = { pass: 0, unknown: 0, manual: 0, fail: 0 }
  for (const { outcome } of findings) counts[outcome] += 1
  return counts
}

function fieldToLookAt(finding: Finding, edition: Edition): string | null {
  const [missing] = finding.missing
  if (missing !== undefined) return fieldOfFact(missing)
  const check = edition.requirements.find(({ id }) => id === finding.requirement)?.check
  if (check === undefined) return null
  return fieldOfCheck(check.name, check.name === 'declaration' ? check.params.declaration : undefined)
}

function dueLabel(due: NonNullable<Finding['due']>, edition: Edition): string {
  return `${edition.timetable.find(entry => entry.kind === due)?.name ?? '比赛'}前补齐即可`
}
