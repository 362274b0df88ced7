import { asMembers } from '../../src/core/application-form/field-problem'
import type { Transaction } from './database/connect'
import type { ApplicationRow } from './records/applications'
import {
  changeInvitation,
  type InvitationRow,
  lockInvitedApplication,
  teamsJoinedBy,
} from './records/invitations'
import { forgetMember, membersOf } from './records/team'
import { tellLeft } from './tell-team'

/** Ends one membership of a locked application: number and confirmation go. True where a number was kept. */
export async function endMembership(
  tx: Transaction,
  row: Pick<ApplicationRow, 'id' | 'form'>,
  { id, memberId }: Pick<InvitationRow, 'id' | 'memberId'>,
): Promise<boolean> {
  const position = placeOf(row, memberId)
  const numbered = await hasNumber(tx, row.id, position)
  if (position >= 0) await forgetMember(tx, { applicationId: row.id, position })
  await changeInvitation(tx, id, { state: 'left', coreKey: null })
  return numbered
}

/**
 * Takes a person out of the teams he joined, as leaving each would; the leaders are told. `numberedOnly`: only where he
 * gave his identity number. `as` is what the leader reads in place of his name. How many numbers went.
 */
export async function leaveTeams(
  tx: Transaction,
  personId: string,
  { now, numberedOnly = false, as }: { now: Date; numberedOnly?: boolean; as?: string },
): Promise<number> {
  let numbers = 0
  for (const { invitation, application } of await teamsJoinedBy(tx, personId)) {
    const row = await lockInvitedApplication(tx, application.id)
    const numbered = await hasNumber(tx, row.id, placeOf(row, invitation.memberId))
    if (numberedOnly && !numbered) continue
    if (await endMembership(tx, row, invitation)) numbers++
    await tellLeft(tx, row, as ?? invitation.name, now)
  }
  return numbers
}

const placeOf = (row: Pick<ApplicationRow, 'form'>, memberId: string) =>
  asMembers(row.form.members).findIndex(({ id }) => id === memberId)

async function hasNumber(tx: Transaction, applicationId: string, position: number): Promise<boolean> {
  return (await membersOf(tx, applicationId)).some(
    each => each.position === position && each.identitySealed !== null,
  )
}
