import { invitation as input } from '../../src/contract/schemas/team'
import type { InvitationView } from '../../src/contract/views/team'
import { textOf } from '../../src/core/application-form/applicant'
import { asMembers } from '../../src/core/application-form/field-problem'
import { isSameMember } from '../../src/core/same-member'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'
import { invitedApplication } from '../shared/records/invitations'
import { readPerson } from '../shared/records/people'
import { coreOnce, identityAsked } from './core-once'
import { consentScope } from './invitation-scope'
import { ended, invitationOf } from './invited'
import { teamClosed } from './team-closed'

/** A6: what the holder of a link sees before signing in: who invites, to what, as what, and what is agreed to. */
export const invitation = defineOperation(['applications', 'invitation'], {
  kind: 'read',
  summary: '查看入队邀请',
  who: { may: 'anyone' },
  input,
  async run({ token }, { db, caller, now }): Promise<InvitationView> {
    const found = await invitationOf(db, token)
    const row = await invitedApplication(db, found.applicationId)
    const mine = found.state === 'accepted' && caller.person !== null && found.answeredBy === caller.person
    const stands = asMembers(row.form.members).some(
      member => member.id === found.memberId && isSameMember(member, found),
    )
    const open = found.state === 'open' && found.expiresAt > now && stands && teamClosed(row.state) === null
    if (!mine && !open) throw ended()
    const edition = knownEdition(row.edition)
    const identity = found.core ? identityAsked(row, edition) : null
    const clause = identity === null ? undefined : coreOnce(row, edition)?.clause
    return {
      state: mine ? 'joined' : 'open',
      inviter: await inviterOf(db, row),
      projectName: row.projectName,
      editionName: edition.name,
      core: found.core,
      identity,
      clause: clause === undefined ? null : quoteClause(clause, edition),
      ...consentScope(identity !== null),
      expiresAt: found.expiresAt.toISOString(),
      application: mine ? row.id : null,
    }
  },
})

/** The name of who invites: as staff know him, else as the form names the leader. */
async function inviterOf(db: Queries, row: ApplicationRow): Promise<string> {
  const owner = await readPerson(db, row.ownerId)
  return owner?.name || textOf(row.form, 'leader') || textOf(row.form, 'contactName') || '团队负责人'
}
