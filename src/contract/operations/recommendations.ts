import type * as z from 'zod'
import type * as schemas from '../schemas/recommendations'
import type { FileLink } from '../views/files'
import type { CandidatesView, ExportedFile, QuotaView, RecommendationCheck } from '../views/recommendations'
import type { CrossOperations } from './cross'
import type { InboxOperations } from './inbox'
import type { InterchangeOperations } from './interchange'
import type { MergedOperations } from './merged'
import type { NationFilingsOperations } from './nation-filings'
import type { NationLibraryOperations } from './nation-library'
import type { NationNominationsOperations } from './nation-nominations'
import type { QuotaPlanOperations } from './quota-plans'

/** What may be asked of the `recommendations` function: quota, the list, its checks, 附件4 as a file. */
export interface RecommendationsOperations
  extends CrossOperations,
    InboxOperations,
    InterchangeOperations,
    MergedOperations,
    NationFilingsOperations,
    NationLibraryOperations,
    NationNominationsOperations,
    QuotaPlanOperations {
  quota: { input: z.input<typeof schemas.quota>; output: QuotaView }
  setQuota: { input: z.input<typeof schemas.setQuota>; output: { version: number } }
  candidates: { input: z.input<typeof schemas.candidates>; output: CandidatesView }
  check: { input: z.input<typeof schemas.check>; output: RecommendationCheck }
  save: { input: z.input<typeof schemas.save>; output: { version: number } }
  submit: {
    input: z.input<typeof schemas.submit>
    output: { version: number; listHash: string; late: boolean }
  }
  recordReturn: { input: z.input<typeof schemas.recordReturn>; output: { version: number } }
  attachScan: { input: z.input<typeof schemas.attachScan>; output: { name: string; sha256: string } }
  openScan: { input: z.input<typeof schemas.openScan>; output: FileLink }
  letter: { input: z.input<typeof schemas.letter>; output: ExportedFile }
  export: { input: z.input<typeof schemas.exportList>; output: ExportedFile }
}
