import type * as z from 'zod'
import type * as schemas from '../schemas/results'
import type { ExportedFile } from '../views/recommendations'
import type {
  AwardPreviewView,
  AwardTableView,
  EditionBundle,
  MyResultView,
  PublishedAwardsView,
  PublishedRef,
  RankingsView,
} from '../views/results'
import type { SummaryView } from '../views/results-summary'
import type { AdvanceOperations } from './advances'
import type { CertificateOperations } from './certificates'

import type { ObjectionHandlingOperations } from './objections'
import type { SummaryFigureOperations } from './summary-figures'
import type { UnitHonourOperations } from './unit-honours'

/** What may be asked of the `results` function: frozen rankings, awards, their publication and correction, the summary. */
export interface ResultsOperations
  extends CertificateOperations,
    ObjectionHandlingOperations,
    AdvanceOperations,
    UnitHonourOperations,
    SummaryFigureOperations {
  rankings: { input: z.input<typeof schemas.rankings>; output: RankingsView }
  awardTable: { input: z.input<typeof schemas.awardTable>; output: AwardTableView }
  setAwardTable: { input: z.input<typeof schemas.setAwardTable>; output: { version: number } }
  previewAwards: { input: z.input<typeof schemas.previewAwards>; output: AwardPreviewView }
  publishAwards: { input: z.input<typeof schemas.publishAwards>; output: PublishedRef }
  correctAwards: { input: z.input<typeof schemas.correctAwards>; output: PublishedRef }
  published: { input: z.input<typeof schemas.published>; output: PublishedAwardsView }
  exportBundle: { input: z.input<typeof schemas.exportBundle>; output: EditionBundle }
  summary: { input: z.input<typeof schemas.summary>; output: SummaryView }
  exportSummary: { input: z.input<typeof schemas.exportSummary>; output: ExportedFile }
  recordSummary: { input: z.input<typeof schemas.recordSummary>; output: { recorded: number } }
  mine: { input: z.input<typeof schemas.mine>; output: MyResultView }
}
