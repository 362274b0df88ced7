import { candidates } from './candidates'
import { check } from './check'
import { crossOperations } from './cross/operations'
import { exportList } from './export-list'
import { inboxOperations } from './inbox/operations'
import { interchangeOperations } from './interchange/operations'
import { mergedOperations } from './merged/operations'
import { nationOperations } from './nation/operations'
import { attachScan } from './papers/attach-scan'
import { letter } from './papers/letter'
import { openScan } from './papers/open-scan'
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
  ...[attachScan, letter, openScan],
  ...crossOperations,
  ...mergedOperations,
]
