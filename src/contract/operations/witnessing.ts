import type * as z from 'zod'
import type * as schemas from '../schemas/witnessing'
import type { JournalView, TimelineView, WitnessSessionsView, WitnessView } from '../views/witnessing'

interface Entered {
  session: string
  seq: number
  short: string
}

/** What may be asked of the `witnessing` function: read-only, but for the notary's co-signature and where heads are kept. */
export interface WitnessingOperations {
  sessions: { input: z.input<typeof schemas.sessions>; output: WitnessSessionsView }
  session: { input: z.input<typeof schemas.session>; output: WitnessView }
  journal: { input: z.input<typeof schemas.journal>; output: JournalView }
  sign: { input: z.input<typeof schemas.sign>; output: Entered }
  anchor: { input: z.input<typeof schemas.anchor>; output: Entered }
  timeline: { input: z.input<typeof schemas.timeline>; output: TimelineView }
}
