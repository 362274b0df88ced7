import type * as z from 'zod'
import type * as schemas from '../schemas/services'
import type { ExportedFile } from '../views/recommendations'
import type { ContactView, EventView, NeedBoardView, ServicesView } from '../views/services'
import type { AttendanceView, EventCodeView, FollowUpView, ServicesDeskView } from '../views/services-desk'

/** What may be asked of the `services` function: institutions, needs, matches, events, progress after the contest. */
export interface ServicesOperations {
  mine: { input: z.input<typeof schemas.mine>; output: ServicesView }
  board: { input: z.input<typeof schemas.board>; output: NeedBoardView }
  saveInstitution: {
    input: z.input<typeof schemas.saveInstitution>
    output: { institution: string; version: number; sentence: string }
  }
  leaveInstitution: { input: z.input<typeof schemas.leaveInstitution>; output: { version: number } }
  decideInstitution: { input: z.input<typeof schemas.decideInstitution>; output: { version: number } }
  revealInstitution: { input: z.input<typeof schemas.revealInstitution>; output: ContactView }
  saveNeed: { input: z.input<typeof schemas.saveNeed>; output: { need: string; version: number } }
  closeNeed: { input: z.input<typeof schemas.closeNeed>; output: { version: number } }
  proposeMatch: { input: z.input<typeof schemas.proposeMatch>; output: { match: string } }
  answerMatch: { input: z.input<typeof schemas.answerMatch>; output: { version: number } }
  event: { input: z.input<typeof schemas.readEvent>; output: EventView }
  signUp: { input: z.input<typeof schemas.signUp>; output: { event: string } }
  cancelSignUp: { input: z.input<typeof schemas.cancelSignUp>; output: { event: string } }
  checkIn: { input: z.input<typeof schemas.checkIn>; output: { checkedInAt: string } }
  saveEvent: { input: z.input<typeof schemas.saveEvent>; output: { event: string; version: number } }
  cancelEvent: { input: z.input<typeof schemas.cancelEvent>; output: { version: number } }
  eventCode: { input: z.input<typeof schemas.eventCode>; output: EventCodeView }
  attendance: { input: z.input<typeof schemas.attendance>; output: AttendanceView }
  desk: { input: z.input<typeof schemas.desk>; output: ServicesDeskView }
  recordOutcome: {
    input: z.input<typeof schemas.recordOutcome>
    output: { outcome: string; version: number }
  }
  followUp: { input: z.input<typeof schemas.followUp>; output: FollowUpView }
  exportFollowUp: { input: z.input<typeof schemas.exportFollowUp>; output: ExportedFile }
  reportProgress: { input: z.input<typeof schemas.reportProgress>; output: { number: number } }
}
