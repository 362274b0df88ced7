import { awardTable } from './award-table'
import { correctAwards } from './correct-awards'
import { exportBundle } from './export-bundle'
import { mine } from './mine'
import { previewAwards } from './preview-awards'
import { publishAwards } from './publish-awards'
import { published } from './published'
import { rankings } from './rankings'
import { setAwardTable } from './set-award-table'

/** Every operation of the `results` function. */
export const operations = [
  awardTable,
  correctAwards,
  exportBundle,
  mine,
  previewAwards,
  publishAwards,
  published,
  rankings,
  setAwardTable,
]
