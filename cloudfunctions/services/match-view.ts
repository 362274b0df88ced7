import type { MatchView } from '../../src/contract/views/services'
import { matchStates } from '../../src/core/match-states'
import type { Queries } from '../shared/database/connect'
import { contactOf } from '../shared/form-secrets'
import { openContact } from '../shared/institution-secrets'
import type { Keys } from '../shared/keys'
import { readSubmission } from '../shared/records/applications-submissions'
import type { MatchRow } from '../shared/records/services-matches'
import type { OutcomeRow } from '../shared/records/services-outcomes'

/**
 * A match as one of its sides sees it. The other's contact, and the enterprise behind a project, are part of it only
 * once both have agreed: before that nothing sealed is even opened.
 */
export async function matchView(
  { db, keys, person }: { db: Queries; keys: Keys; person: string },
  row: MatchRow,
  outcomes: readonly OutcomeRow[],
): Promise<MatchView> {
  const { match, state, project, subject, institutionName } = row
  const mySide = row.projectOwner === person ? 'project' : 'institution'
  const agreed = state === 'agreed'
  const view = {
    id: match.id,
    needText: row.needText,
    counterpart: mySide === 'project' ? institutionName : agreed ? `${project}（${subject}）` : project,
    proposedByMe: match.proposedBy === mySide,
    state,
    stateLabel: matchStates.states[state].applicant,
    version: match.version,
    proposedAt: match.proposedAt.toISOString(),
    outcomes: outcomes
      .filter(
        each => each.applicationId === match.applicationId && each.institutionId === match.institutionId,
      )
      .map(({ amount, signed, note }) => ({ amount, signed, note })),
  }
  if (!agreed) return view
  if (mySide === 'project')
    return {
      ...view,
      contact: openContact(keys, { id: match.institutionId, contactSealed: row.contactSealed }),
    }
  const handed = await readSubmission(db, match.applicationId, row.submission)
  if (!handed) return view
  const { name, phone } = contactOf(keys, match.applicationId, handed.form)
  return { ...view, contact: { name: phone === '' ? '已注销' : name, phone } }
}
