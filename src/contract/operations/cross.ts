import type * as z from 'zod'
import type { CrossState } from '../../core/cross-states'
import type * as schemas from '../schemas/cross'
import type { CrossAskedView, CrossCasesView } from '../views/cross'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>
type Moved = { case: string; state: CrossState; version: number }

/** What may be asked about projects that several units recommended, or that stand on a list (P3 跨市查重). */
export interface CrossOperations {
  crossCases: { input: Asked<'crossCases'>; output: CrossCasesView }
  /** `compared` registrations; `found` new cases. */
  findCross: { input: Asked<'findCross'>; output: { compared: number; found: number } }
  dismissCross: { input: Asked<'dismissCross'>; output: Moved }
  reopenCross: { input: Asked<'reopenCross'>; output: Moved }
  askCross: { input: Asked<'askCross'>; output: Moved }
  enterCrossStatement: { input: Asked<'enterCrossStatement'>; output: Moved }
  proposeCross: { input: Asked<'proposeCross'>; output: Moved }
  confirmCross: { input: Asked<'confirmCross'>; output: Moved }
  decideSeat: { input: Asked<'decideSeat'>; output: { case: string; version: number } }
  crossAsked: { input: Asked<'crossAsked'>; output: CrossAskedView }
  stateCross: { input: Asked<'stateCross'>; output: Moved }
  appealCross: { input: Asked<'appealCross'>; output: Moved }
}
