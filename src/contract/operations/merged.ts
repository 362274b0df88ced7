import type * as z from 'zod'
import type * as schemas from '../schemas/merged'
import type { AdvanceState } from '../views/advances'
import type { MergedView, PublishedMergedView } from '../views/merged'
import type { ExportedFile } from '../views/recommendations'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>
type Moved = { version: number; state: AdvanceState }

/** What may be asked about the list of projects from below that enter an upper edition's own first round. */
export interface MergedOperations {
  merged: { input: Asked<'merged'>; output: MergedView }
  saveMerged: { input: Asked<'saveMerged'>; output: Moved }
  stageMerged: { input: Asked<'stageMerged'>; output: Moved }
  lockMerged: { input: Asked<'lockMerged'>; output: Moved }
  publishMerged: {
    input: Asked<'publishMerged'>
    output: { list: string; version: number; hash: string }
  }
  mergedPublished: { input: Asked<'mergedPublished'>; output: PublishedMergedView }
  exportMerged: { input: Asked<'exportMerged'>; output: ExportedFile }
}
