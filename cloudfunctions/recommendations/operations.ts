import { candidates } from './candidates'
import { check } from './check'
import { crossOperations } from './cross/operations'
import { exportList } from './export-list'
import { mergedOperations } from './merged/operations'
import { attachScan } from './papers/attach-scan'
import { letter } from './papers/letter'
import { openScan } from './papers/open-scan'
import { quota } from './quota'
import { recordReturn } from './record-return'
import { save } from './save'
import { setQuota } from './set-quota'
import { submit } from './submit'

/** Every operation of the `recommendations` function. */
export const operations = [
  ...[candidates, check, exportList, quota, recordReturn, save, setQuota, submit],
  ...[attachScan, letter, openScan],
  ...crossOperations,
  ...mergedOperations,
]
