import type * as z from 'zod'
import type * as schemas from '../schemas/results'
import type {
  AwardPreviewView,
  AwardTableView,
  EditionBundle,
  MyResultView,
  PublishedAwardsView,
  PublishedRef,
  RankingsView,
} from '../views/results'

/** What may be asked of the `results` function: frozen rankings, awards, their publication and correction. */
export interface ResultsOperations {
  rankings: { input: z.input<typeof schemas.rankings>; output: RankingsView }
  awardTable: { input: z.input<typeof schemas.awardTable>; output: AwardTableView }
  setAwardTable: { input: z.input<typeof schemas.setAwardTable>; output: { version: number } }
  previewAwards: { input: z.input<typeof schemas.previewAwards>; output: AwardPreviewView }
  publishAwards: { input: z.input<typeof schemas.publishAwards>; output: PublishedRef }
  correctAwards: { input: z.input<typeof schemas.correctAwards>; output: PublishedRef }
  published: { input: z.input<typeof schemas.published>; output: PublishedAwardsView }
  exportBundle: { input: z.input<typeof schemas.exportBundle>; output: EditionBundle }
  mine: { input: z.input<typeof schemas.mine>; output: MyResultView }
}
