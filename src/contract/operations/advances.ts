import type * as z from 'zod'
import type * as schemas from '../schemas/advances'
import type { AdvanceState, AdvanceView, PublishedAdvanceView } from '../views/advances'
import type { PublishedRef } from '../views/results'

interface Moved {
  version: number
  state: AdvanceState
}

/** Who goes on from a stage: the list worked out, changed by hand, locked by two people, published. */
export interface AdvanceOperations {
  advance: { input: z.input<typeof schemas.advance>; output: AdvanceView }
  saveAdvance: { input: z.input<typeof schemas.saveAdvance>; output: Moved }
  stageAdvance: { input: z.input<typeof schemas.stageAdvance>; output: Moved }
  lockAdvance: { input: z.input<typeof schemas.lockAdvance>; output: Moved }
  publishAdvance: { input: z.input<typeof schemas.publishAdvance>; output: PublishedRef }
  advancePublished: { input: z.input<typeof schemas.advancePublished>; output: PublishedAdvanceView }
}
