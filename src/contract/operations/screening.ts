import type * as z from 'zod'
import type * as schemas from '../schemas/screening'
import type { BulkPreviewView, DashboardView, QueueView, ReviewView } from '../views/screening'
import type { CountyReportsOperations } from './county-reports'
import type { DuplicatesOperations } from './duplicates'
import type { ReviewFilesOperations } from './files'
import type { RegistersOperations } from './registers'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** The application after an act: its state and the version to expect next. */
export interface ScreenedView {
  application: string
  state: string
  version: number
}

/** What may be asked of the `screening` function: an edition's officers look at applications and decide. */
export interface ScreeningOperations
  extends RegistersOperations,
    DuplicatesOperations,
    CountyReportsOperations,
    ReviewFilesOperations {
  dashboard: { input: Asked<'dashboard'>; output: DashboardView }
  queue: { input: Asked<'queue'>; output: QueueView }
  read: { input: Asked<'read'>; output: ReviewView }
  revealContact: { input: Asked<'revealContact'>; output: { name: string; phone: string } }
  decide: { input: Asked<'decide'>; output: ScreenedView }
  propose: { input: Asked<'propose'>; output: { done: true } }
  accept: { input: Asked<'accept'>; output: ScreenedView }
  returnForAmendment: { input: Asked<'returnForAmendment'>; output: ScreenedView & { amendment: string } }
  reject: { input: Asked<'reject'>; output: ScreenedView }
  proposeGroupCorrection: {
    input: Asked<'proposeGroupCorrection'>
    output: ScreenedView & { correction: string }
  }
  markCorrectionSynced: {
    input: Asked<'markCorrectionSynced'>
    output: { correction: string; syncedAt: string }
  }
  recordCreditCheck: { input: Asked<'recordCreditCheck'>; output: ScreenedView & { creditCheck: string } }
  setOfficialNumber: { input: Asked<'setOfficialNumber'>; output: ScreenedView }
  previewBulkAccept: { input: Asked<'previewBulkAccept'>; output: BulkPreviewView }
  /** `skipped` holds the reason for each application that was left as it was. */
  bulkAccept: {
    input: Asked<'bulkAccept'>
    output: { accepted: ScreenedView[]; skipped: { application: string; reason: string }[] }
  }
}
