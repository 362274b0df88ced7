import type * as z from 'zod'
import type * as checkIns from '../schemas/rounds-check-in'
import type * as schemas from '../schemas/rounds-incidents'
import type * as papers from '../schemas/rounds-paper'
import type { FileLink, PartTicket, UploadView } from '../views/files'
import type { CheckInCodeView, CheckInsView, MyCheckIn } from '../views/rounds-check-in'
import type { ActReply, HandOverReply, IncidentsView, ProposalReply } from '../views/rounds-incidents'
import type { PaperReply, PaperView, PhotoReply } from '../views/rounds-paper'

/** What may go wrong in the hall, paper, and who has arrived. */
export interface IncidentOperations {
  incidents: { input: z.input<typeof schemas.incidents>; output: IncidentsView }
  propose: { input: z.input<typeof schemas.propose>; output: ProposalReply }
  confirmProposal: { input: z.input<typeof schemas.confirmProposal>; output: ActReply }
  refuseProposal: { input: z.input<typeof schemas.refuseProposal>; output: ActReply }
  withdrawProposal: { input: z.input<typeof schemas.withdrawProposal>; output: ActReply }
  refuseReturn: { input: z.input<typeof schemas.refuseReturn>; output: { ask: string } }
  handOverCard: { input: z.input<typeof schemas.handOverCard>; output: HandOverReply }
  paper: { input: z.input<typeof papers.paper>; output: PaperView }
  enterPaper: { input: z.input<typeof papers.enterPaper>; output: PaperReply }
  confirmPaper: { input: z.input<typeof papers.confirmPaper>; output: PaperReply }
  decidePaper: { input: z.input<typeof papers.decidePaper>; output: PaperReply }
  spoilPaper: { input: z.input<typeof papers.spoilPaper>; output: PaperReply }
  beginPaperPhoto: { input: z.input<typeof papers.beginPaperPhoto>; output: UploadView }
  paperPhotoTickets: { input: z.input<typeof papers.paperPhotoTickets>; output: { tickets: PartTicket[] } }
  finishPaperPhoto: { input: z.input<typeof papers.finishPaperPhoto>; output: PhotoReply }
  openPaperPhoto: { input: z.input<typeof papers.openPaperPhoto>; output: FileLink }
  checkIns: { input: z.input<typeof checkIns.checkIns>; output: CheckInsView }
  checkInCode: { input: z.input<typeof checkIns.checkInCode>; output: CheckInCodeView }
  checkIn: { input: z.input<typeof checkIns.checkIn>; output: { application: string; at: string } }
  checkInFor: {
    input: z.input<typeof checkIns.checkInFor>
    output: { application: string; at: string; offline: boolean }
  }
  myCheckIns: { input: z.input<typeof checkIns.myCheckIns>; output: { turns: MyCheckIn[] } }
}
