import type * as z from 'zod'
import type * as schemas from '../schemas/unit-honours'
import type { PublishedRef } from '../views/results'
import type { HonourState, UnitHonoursView } from '../views/unit-honours'

interface Moved {
  version: number
  state: HonourState
}

/** Honours of units (优秀组织单位 and the like): proposed by one person, published by another. */
export interface UnitHonourOperations {
  unitHonours: { input: z.input<typeof schemas.unitHonours>; output: UnitHonoursView }
  saveUnitHonours: { input: z.input<typeof schemas.saveUnitHonours>; output: Moved }
  stageUnitHonours: { input: z.input<typeof schemas.stageUnitHonours>; output: Moved }
  publishUnitHonours: { input: z.input<typeof schemas.publishUnitHonours>; output: PublishedRef }
}
