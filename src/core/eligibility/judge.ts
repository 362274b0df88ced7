import type { Clause, Edition, Group, Requirement } from '../edition'
import { answerTo } from './applies'
import type { Finding, Outcome } from './criterion'
import type { EligibilityFacts, JudgeContext } from './facts'
import { isForTrack, trackOf } from './tracks'

/** Clauses by id, of the edition and of the notices it inherits from. */
export type ClauseIndex = Readonly<Record<string, Clause>>

/** May this applicant enter this group: yes, yes but the organiser confirms, not known yet, no. */
export type MayEnter = 'yes' | 'confirm' | 'unknown' | 'no'

export interface Judgement {
  group: string | null
  subtype: string | null
  /** Ordered by worstFirst. */
  findings: readonly Finding[]
  counts: Readonly<Record<Outcome, number>>
  mayEnter: Readonly<Record<string, MayEnter>>
}

const ORDER: readonly Outcome[] = ['fail', 'unknown', 'manual', 'pass']

/**
 * Judges an application against every requirement of its group. Throws RangeError when a requirement cites a clause
 * that is not in `clauses`: a broken edition must not look like a verdict.
 */
export function judgeApplication(
  edition: Edition,
  clauses: ClauseIndex,
  facts: EligibilityFacts,
  context: JudgeContext,
): Judgement {
  const group = edition.groups.find(candidate => candidate.id === facts.group) ?? null
  const findings = judgeGroup(edition, clauses, facts, context, group)
  const entries = edition.groups.map(candidate => {
    const inGroup = { ...facts, group: candidate.id }
    return [candidate.id, mayEnter(judgeGroup(edition, clauses, inGroup, context, candidate))] as const
  })
  return {
    group: group?.id ?? null,
    subtype: group === null ? null : subtypeOf(group, facts),
    findings: worstFirst(findings),
    counts: countOutcomes(findings),
    mayEnter: Object.fromEntries(entries),
  }
}

/**
 * The answer to one requirement, null where its condition (`when`) says that it does not apply; a soft requirement's
 * failure is handed to a person instead of refusing.
 */
export function judgeRequirement(
  requirement: Requirement,
  clauses: ClauseIndex,
  facts: EligibilityFacts,
  context: JudgeContext,
): Finding | null {
  const clause = clauses[requirement.clause]
  if (clause === undefined) throw new RangeError(`no clause ${requirement.clause}`)
  const answer = answerTo(requirement, facts, context)
  if (answer === null) return null
  const softened = answer.outcome === 'fail' && !requirement.hard
  return {
    ...answer,
    ...(softened ? { outcome: 'manual', notice: answer.notice ?? '提示' } : {}),
    requirement: requirement.id,
    title: requirement.title,
    hard: requirement.hard,
    inheritance: requirement.inheritance,
    due: requirement.due ?? null,
    clause,
  }
}

/** 不通过, 待补充, 人工核查 (marked ones first), 通过; otherwise as the edition lists them. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return ORDER.flatMap(outcome => {
    const same = findings.filter(finding => finding.outcome === outcome)
    return [
      ...same.filter(finding => finding.notice !== null),
      ...same.filter(finding => finding.notice === null),
    ]
  })
}

/**
 * What stops an ordinary submission: hard refusals, and hard gaps that are due at submission. A member who has yet to
 * confirm holds nobody up: that is asked of somebody else.
 */
export function submissionObstacles(findings: readonly Finding[]): { refusals: Finding[]; gaps: Finding[] } {
  const hard = findings.filter(finding => finding.hard)
  return {
    refusals: hard.filter(finding => finding.outcome === 'fail'),
    gaps: hard.filter(
      finding => finding.outcome === 'unknown' && finding.due === null && !waitsForMembers(finding),
    ),
  }
}

/** Everything is given, only the members themselves have not confirmed it: 待补充 that stops no submission. */
export function waitsForMembers({ outcome, missing }: Pick<Finding, 'outcome' | 'missing'>): boolean {
  return (
    outcome === 'unknown' && missing.length > 0 && missing.every(fact => fact === 'coreMembers.confirmed')
  )
}

/** The subtype an applicant stands as: by the kind of applicant, else as stated; null while neither decides. */
export function subtypeOf(group: Group, facts: EligibilityFacts): string | null {
  const { subject, subtype } = facts
  const open = group.subtypes.filter(
    candidate => subject === undefined || candidate.subjects.includes(subject),
  )
  const stated = open.find(candidate => candidate.id === subtype)
  return stated?.id ?? (open.length === 1 ? (open[0]?.id ?? null) : null)
}

/** Requirements of a group, subtype and track; with no group yet, those every group shares. */
export function requirementsFor(
  edition: Edition,
  group: Group | null,
  subtype: string | null,
  track: string | null = null,
): Requirement[] {
  return edition.requirements.filter(requirement => {
    if (!isForTrack(requirement, edition, group, track)) return false
    if (group === null) return edition.groups.every(candidate => requirement.groups.includes(candidate.id))
    if (!requirement.groups.includes(group.id)) return false
    return requirement.subtypes === undefined || (subtype !== null && requirement.subtypes.includes(subtype))
  })
}

/** Judges what applies to a group, subtype and track; with no group, what all groups share. */
function judgeGroup(
  edition: Edition,
  clauses: ClauseIndex,
  facts: EligibilityFacts,
  context: JudgeContext,
  group: Group | null,
): Finding[] {
  const track = trackOf(edition, group, facts)
  const subtype = group === null ? null : subtypeOf(group, facts)
  const known = { ...facts, track: track ?? undefined }
  return requirementsFor(edition, group, subtype, track).flatMap(
    requirement => judgeRequirement(requirement, clauses, known, context) ?? [],
  )
}

function mayEnter(findings: readonly Finding[]): MayEnter {
  const { refusals, gaps } = submissionObstacles(findings)
  if (refusals.length > 0) return 'no'
  if (gaps.length > 0) return 'unknown'
  const open = (finding: Finding) =>
    (finding.outcome === 'manual' && finding.notice !== null) || waitsForMembers(finding)
  return findings.some(open) ? 'confirm' : 'yes'
}

function countOutcomes(findings: readonly Finding[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { fail: 0, unknown: 0, manual: 0, pass: 0 }
  for (const finding of findings) counts[finding.outcome] += 1
  return counts
}
