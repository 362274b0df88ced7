import { awardTable } from './award-table'
import { correctAwards } from './correct-awards'
import { exportBundle } from './export-bundle'
import { exportSummary } from './export-summary'
import { mine } from './mine'
import { previewAwards } from './preview-awards'
import { publishAwards } from './publish-awards'
import { published } from './published'
import { rankings } from './rankings'
import { recordSummary } from './record-summary'
import { setAwardTable } from './set-award-table'
import { summary } from './summary'

/** Every operation of the `results` function. */
export const operations = [
  awardTable,
  correctAwards,
  exportBundle,
  exportSummary,
  mine,
  previewAwards,
  publishAwards,
  published,
  rankings,
  recordSummary,
  setAwardTable,
  summary,
]
