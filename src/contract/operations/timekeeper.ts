import type * as z from 'zod'
import type * as schemas from '../schemas/timekeeper'

/** What one tick did. `parked`: left for later because WeChat asked to slow down or a template is wrong. */
export interface TickView {
  closed: string[]
  produced: number
  sent: number
  cancelled: number
  failed: number
  parked: number
  codesCleared: number
  /** 注销 carried out: their seven days had passed. */
  accountsDeleted: number
  filesCleared: number
}

/** What may be asked of the `timekeeper` function: only its timer may ask. */
export interface TimekeeperOperations {
  tick: { input: z.input<typeof schemas.tick>; output: TickView }
}
