import type * as z from 'zod'
import type * as schemas from '../schemas/judging'
import type {
  DraftView,
  JudgeSessionSummary,
  JudgeSessionView,
  MaterialView,
  Receipt,
  SealReply,
  SheetView,
} from '../views/judging'
import type { InvitationOperations } from './experts'
import type { JudgeFilesOperations } from './files'
import type { JudgeCardOperations } from './judging-card'
import type { DiscussionOperations } from './reviews'

/** What may be asked of the `judging` function: by the holder of a seat, about that seat. */
export interface JudgingOperations
  extends InvitationOperations,
    JudgeFilesOperations,
    DiscussionOperations,
    JudgeCardOperations {
  mySessions: { input: z.input<typeof schemas.mySessions>; output: { sessions: JudgeSessionSummary[] } }
  session: { input: z.input<typeof schemas.session>; output: JudgeSessionView }
  promise: { input: z.input<typeof schemas.promise>; output: { session: string; promisedAt: string } }
  declareRecusals: {
    input: z.input<typeof schemas.declareRecusals>
    output: { session: string; recused: number; declaredAt: string }
  }
  material: { input: z.input<typeof schemas.material>; output: MaterialView }
  draft: { input: z.input<typeof schemas.draft>; output: DraftView }
  saveDraft: { input: z.input<typeof schemas.saveDraft>; output: { application: string; version: number } }
  heartbeat: { input: z.input<typeof schemas.heartbeat>; output: { feed: number; elsewhere: boolean } }
  seal: { input: z.input<typeof schemas.seal>; output: SealReply }
  receipts: { input: z.input<typeof schemas.receipts>; output: { receipts: Receipt[] } }
  sheet: { input: z.input<typeof schemas.sheet>; output: SheetView }
  sign: { input: z.input<typeof schemas.sign>; output: { session: string; signedAt: string } }
}
