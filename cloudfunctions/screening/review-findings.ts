import type { DecisionOutcome, ReviewFindingView } from '../../src/contract/views/screening'
import type { Edition } from '../../src/core/edition'
import { findingView } from '../shared/finding-view'
import type { EventRow } from '../shared/records/applications-events'
import type { DecidedFinding } from '../shared/records/screening-findings'
import { decisionLabels } from './decision-words'

/**
 * The findings with decisions and opinions. `whole` false: outcome and clause only, for callers who may not see the
 * values compared nor what officers wrote.
 */
export function reviewFindings(
  found: readonly DecidedFinding[],
  edition: Edition,
  proposals: readonly EventRow[],
  names: ReadonlyMap<string, string>,
  { submission, whole }: { submission: number; whole: boolean },
): ReviewFindingView[] {
  return found.map(each => {
    const view = findingView(each.finding, edition)
    return {
      finding: whole ? view : { ...view, sentence: '', compared: [], nextStep: null },
      decision: decisionOf(each, submission, whole),
      proposals: proposals
        .filter(({ data }) => (data as { requirement: string }).requirement === each.finding.requirement)
        .map(event => proposalView(event, names)),
      open: each.open,
      blocks: each.blocks,
    }
  })
}

function decisionOf(each: DecidedFinding, submission: number, whole: boolean): ReviewFindingView['decision'] {
  const { decision, reason, decided_by, decided_at, decided_on } = each
  if (decision === null || decided_at === null) return null
  return {
    outcome: decision,
    label: decisionLabels[decision],
    reason: whole ? (reason ?? '') : '',
    by: decided_by || '工作人员',
    at: decided_at,
    carriedFrom: decided_on === submission ? null : decided_on,
  }
}

function proposalView(event: EventRow, names: ReadonlyMap<string, string>) {
  const { outcome } = event.data as { outcome: DecisionOutcome }
  return {
    outcome,
    label: decisionLabels[outcome],
    reason: event.reason ?? '',
    by: names.get(event.actorId) || '工作人员',
    at: event.at.toISOString(),
  }
}
