import { candidates } from './candidates'
import { check } from './check'
import { exportList } from './export-list'
import { inboxOperations } from './inbox/operations'
import { interchangeOperations } from './interchange/operations'
import { nationOperations } from './nation/operations'
import { quota } from './quota'
import { quotaOperations } from './quotas/operations'
import { recordReturn } from './record-return'
import { save } from './save'
import { setQuota } from './set-quota'
import { submit } from './submit'

/** Every operation of the `recommendations` function. */
export const operations = [
  ...[candidates, check, exportList, quota, recordReturn, save, setQuota, submit],
  ...quotaOperations,
  ...inboxOperations,
  ...interchangeOperations,
  ...nationOperations,
]
