import { answerMatch } from './answer-match'
import { attendance } from './attendance'
import { board } from './board'
import { cancelEvent } from './cancel-event'
import { cancelSignUp } from './cancel-sign-up'
import { checkIn } from './check-in'
import { closeNeed } from './close-need'
import { decideInstitution } from './decide-institution'
import { desk } from './desk'
import { event } from './event'
import { eventCode } from './event-code'
import { exportFollowUp } from './export-follow-up'
import { followUp } from './follow-up'
import { leaveInstitution } from './leave-institution'
import { mine } from './mine'
import { proposeMatch } from './propose-match'
import { recordOutcome } from './record-outcome'
import { reportProgress } from './report-progress'
import { revealInstitution } from './reveal-institution'
import { saveEvent } from './save-event'
import { saveInstitution } from './save-institution'
import { saveNeed } from './save-need'
import { signUp } from './sign-up'

/** Every operation of the `services` function. */
export const operations = [
  answerMatch,
  attendance,
  board,
  cancelEvent,
  cancelSignUp,
  checkIn,
  closeNeed,
  decideInstitution,
  desk,
  event,
  eventCode,
  exportFollowUp,
  followUp,
  leaveInstitution,
  mine,
  proposeMatch,
  recordOutcome,
  reportProgress,
  revealInstitution,
  saveEvent,
  saveInstitution,
  saveNeed,
  signUp,
]
