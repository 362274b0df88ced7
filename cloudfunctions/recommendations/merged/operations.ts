import { exportMerged } from './export-merged'
import { lockMerged } from './lock-merged'
import { merged } from './merged'
import { mergedPublished } from './merged-published'
import { publishMerged } from './publish-merged'
import { saveMerged } from './save-merged'
import { stageMerged } from './stage-merged'

/** The list of projects from below that enter an upper edition's own first round. */
export const mergedOperations = [
  ...[exportMerged, lockMerged, merged, mergedPublished, publishMerged, saveMerged, stageMerged],
]
