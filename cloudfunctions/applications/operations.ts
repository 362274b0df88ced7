import { acknowledgeCorrection } from './acknowledge-correction'
import { addToObjection } from './add-to-objection'
import { answerAmendment } from './answer-amendment'
import { answerInvitation } from './answer-invitation'
import { answerObjection } from './answer-objection'
import { beginUpload } from './begin-upload'
import { check } from './check'
import { companyProfiles } from './company-profiles'
import { copyList } from './copy-list'
import { beginObjectionUpload } from './evidence/begin-objection-upload'
import { finishObjectionUpload } from './evidence/finish-objection-upload'
import { objectionPartTickets } from './evidence/objection-part-tickets'
import { openOwnObjectionFile } from './evidence/open-own-objection-file'
import { removeObjectionFile } from './evidence/remove-objection-file'
import { fileObjection } from './file-objection'
import { files } from './files'
import { finishUpload } from './finish-upload'
import { handedIn } from './handed-in'
import { invitation } from './invitation'
import { invite } from './invite'
import { leaveTeam } from './leave-team'
import { mine } from './mine'
import { myMemberships } from './my-memberships'
import { myObjections } from './my-objections'
import { objectionForm } from './objection-form'
import { openFile } from './open-file'
import { orderCertificate } from './order-certificate'
import { objection } from './own-objection'
import { partTickets } from './part-tickets'
import { read } from './read'
import { removeCompanyProfile } from './remove-company-profile'
import { removeFile } from './remove-file'
import { resend } from './resend'
import { revokeInvitation } from './revoke-invitation'
import { save } from './save'
import { saveCompanyProfile } from './save-company-profile'
import { setFileVisibility } from './set-file-visibility'
import { setOfficialNumber } from './set-official-number'
import { start } from './start'
import { submit } from './submit'
import { team } from './team'
import { tickSecrecy } from './tick-secrecy'
import { track } from './track'
import { withdraw } from './withdraw'
import { withdrawObjection } from './withdraw-objection'

/** Every operation of the `applications` function. */
export const operations = [
  acknowledgeCorrection,
  addToObjection,
  answerAmendment,
  answerObjection,
  check,
  companyProfiles,
  copyList,
  ...[beginObjectionUpload, objectionPartTickets, finishObjectionUpload],
  ...[openOwnObjectionFile, removeObjectionFile],
  fileObjection,
  handedIn,
  mine,
  myObjections,
  objection,
  objectionForm,
  read,
  removeCompanyProfile,
  save,
  saveCompanyProfile,
  setOfficialNumber,
  start,
  submit,
  track,
  beginUpload,
  files,
  finishUpload,
  openFile,
  partTickets,
  removeFile,
  setFileVisibility,
  tickSecrecy,
  withdraw,
  answerInvitation,
  invitation,
  invite,
  leaveTeam,
  myMemberships,
  orderCertificate,
  resend,
  revokeInvitation,
  team,
  withdrawObjection,
]
