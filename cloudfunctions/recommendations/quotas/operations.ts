import { announceQuotas } from './announce-quotas'
import { computeQuotas } from './compute-quotas'
import { exportQuotaSheet } from './export-quota-sheet'
import { lockQuotas } from './lock-quotas'
import { proposeQuotaLock } from './propose-quota-lock'
import { quotaPlan } from './quota-plan'
import { saveQuotaPlan } from './save-quota-plan'

/** Working out, announcing and locking the places of those who recommend to an edition. */
export const quotaOperations = [
  ...[quotaPlan, computeQuotas, saveQuotaPlan, announceQuotas],
  ...[proposeQuotaLock, lockQuotas, exportQuotaSheet],
]
