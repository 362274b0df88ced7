import type { Transaction } from '../shared/database/connect'
import { leaveTeams } from '../shared/leave-teams'
import { deletePerson, lockLeaving } from '../shared/records/account-deletion'
import {
  cancelSignUps,
  closeInstitutions,
  closeNeeds,
  endMatches,
  forgetFilledIn,
  membersToTell,
  removeUnusedFiles,
  revokeInvitations,
  unnameMember,
} from '../shared/records/account-leaving'
import { tellPeople } from '../shared/tell-people'
import { matchEnded, teamEnded } from './leaving-notes'

/**
 * Carries one 注销 out: the person leaves his teams, his invitations, institutions and waiting matches end and those they
 * touch are told, files that were never handed in go, then everything personal of his own. False where he took it back.
 */
export async function deleteAccount(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  const leaving = await lockLeaving(tx, personId)
  if (!leaving) return false
  await leaveTeams(tx, personId, { now, as: '一位成员' })
  await unnameMember(tx, personId)
  const members = await membersToTell(tx, personId)
  await revokeInvitations(tx, personId)
  await closeNeeds(tx, personId, now)
  const waiting = await endMatches(tx, personId, now)
  await closeInstitutions(tx, personId, now)
  await cancelSignUps(tx, personId, now)
  await removeUnusedFiles(tx, personId, now)
  await forgetFilledIn(tx, personId)
  await deletePerson(tx, leaving, now)
  await tellPeople(tx, [...members.map(each => teamEnded(each, now)), ...waiting.map(matchEnded(now))], now)
  return true
}
