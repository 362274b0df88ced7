import { team as input } from '../../src/contract/schemas/team'
import type { TeamView } from '../../src/contract/views/team'
import { asMembers } from '../../src/core/application-form/field-problem'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { defineOperation } from '../shared/operation'
import { ownForm } from '../shared/own-form'
import { quoteClause } from '../shared/quote-clause'
import { openAmendment } from '../shared/records/applications-corrections'
import { invitationsOf } from '../shared/records/invitations'
import { membersOf } from '../shared/records/team'
import { certificateView } from './certificate-view'
import { coreOnce } from './core-once'
import { invitationFor, memberView } from './member-states'
import { openFields } from './open-fields'
import { mustOwn } from './own'
import { teamClosed } from './team-closed'

/** A6: the leader's view of his team: who has confirmed, who may be invited, and the names on the certificate. */
export const team = defineOperation(['applications', 'team'], {
  kind: 'read',
  summary: '查看团队成员和确认情况',
  who: { may: 'signed-in' },
  input,
  async run({ application }, { db, caller, host, now }): Promise<TeamView> {
    const row = await mustOwn(db, application, caller)
    const edition = knownEdition(row.edition)
    const [rows, invitations] = [await membersOf(db, row.id), await invitationsOf(db, row.id)]
    const amendment = row.state === 'returned' ? await openAmendment(db, row.id) : null
    const form = await ownForm(db, host.keys, row)
    const { open, because } = openFields(row, form, formEditionFor(edition), amendment, now)
    const clause = coreOnce(row, edition)?.clause
    const mayOrder = open === 'all' || (open !== 'none' && open.includes('members'))
    return {
      application,
      version: row.version,
      projectName: row.projectName,
      editionName: edition.name,
      members: asMembers(row.form.members).map((member, position) => {
        const known = {
          member,
          row: rows.find(each => each.position === position),
          invitation: invitationFor(member, invitations),
        }
        return memberView(known, host.keys, now)
      }),
      certificate: certificateView(row, edition),
      coreClause: clause === undefined ? null : quoteClause(clause, edition),
      closedBecause: teamClosed(row.state),
      orderClosedBecause: mayOrder ? null : (because ?? '证书署名不在补正范围内，没有开放'),
      serverTime: now.toISOString(),
    }
  },
})
