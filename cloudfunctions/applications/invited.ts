import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import { type InvitationRow, invitationByToken } from '../shared/records/invitations'
import { tokenHash } from './invitation-token'

/** The invitation of a token. One that never was, was replaced, taken back or answered by another all say the same. */
export async function invitationOf(db: Queries, token: string): Promise<InvitationRow> {
  const invitation = await invitationByToken(db, tokenHash(token))
  if (!invitation) throw ended()
  return invitation
}

/** What every link says that cannot be used any more. */
export function ended(): Failure {
  return new Failure('NOT_FOUND', undefined, '邀请已失效，请让负责人重新发送')
}
