import type * as z from 'zod'
import type * as schemas from '../schemas/reviews'
import type { CalibrationView, DiscussionsView, ReviewView } from '../views/reviews'

interface SessionMoved {
  session: string
  version: number
}

/** The online review of a round: sharing out, progress, opening the cards, calibration. */
export interface ReviewOperations {
  createReview: { input: z.input<typeof schemas.createReview>; output: SessionMoved }
  review: { input: z.input<typeof schemas.review>; output: ReviewView }
  assignReview: { input: z.input<typeof schemas.assignReview>; output: SessionMoved }
  reassign: { input: z.input<typeof schemas.reassign>; output: SessionMoved }
  publishReview: { input: z.input<typeof schemas.publishReview>; output: SessionMoved }
  extendReview: { input: z.input<typeof schemas.extendReview>; output: SessionMoved }
  leaveOut: { input: z.input<typeof schemas.leaveOut>; output: SessionMoved }
  revealReview: { input: z.input<typeof schemas.revealReview>; output: SessionMoved & { revealed: number } }
  calibration: { input: z.input<typeof schemas.calibration>; output: CalibrationView }
  discussReview: { input: z.input<typeof schemas.discussReview>; output: SessionMoved & { opened: number } }
  finishCalibration: { input: z.input<typeof schemas.finishCalibration>; output: SessionMoved }
}

/** A judge's part in the re-discussion. */
export interface DiscussionOperations {
  discussions: { input: z.input<typeof schemas.discussions>; output: DiscussionsView }
  answerDiscussion: {
    input: z.input<typeof schemas.answerDiscussion>
    output: { application: string; version: number }
  }
}
