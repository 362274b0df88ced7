import type * as z from 'zod'
import type * as schemas from '../schemas/quota-plans'
import type { QuotaPlanState, QuotaPlanView, QuotaTrialView } from '../views/quota-plans'
import type { ExportedFile } from '../views/recommendations'

interface Moved {
  version: number
  state: QuotaPlanState
}

/** How an upper edition shares out the places of those who recommend to it. */
export interface QuotaPlanOperations {
  quotaPlan: { input: z.input<typeof schemas.quotaPlan>; output: QuotaPlanView }
  computeQuotas: { input: z.input<typeof schemas.computeQuotas>; output: QuotaTrialView }
  saveQuotaPlan: { input: z.input<typeof schemas.saveQuotaPlan>; output: Moved }
  announceQuotas: { input: z.input<typeof schemas.announceQuotas>; output: Moved }
  proposeQuotaLock: { input: z.input<typeof schemas.proposeQuotaLock>; output: Moved }
  lockQuotas: { input: z.input<typeof schemas.lockQuotas>; output: Moved }
  exportQuotaSheet: { input: z.input<typeof schemas.exportQuotaSheet>; output: ExportedFile }
}
