import type * as z from 'zod'
import type * as schemas from '../schemas/judging-card'
import type { Receipt } from '../views/judging'
import type { OwnCardView } from '../views/judging-card'

/** A judge's own card: asked back, handed over by code, handed back after a restored backup. */
export interface JudgeCardOperations {
  ownCard: { input: z.input<typeof schemas.ownCard>; output: OwnCardView }
  askReturn: { input: z.input<typeof schemas.askReturn>; output: { ask: string } }
  withdrawReturn: { input: z.input<typeof schemas.withdrawReturn>; output: { ask: string } }
  handOverKey: { input: z.input<typeof schemas.handOverKey>; output: { key: string; seat: number } }
  reportReceipts: {
    input: z.input<typeof schemas.reportReceipts>
    output: { lost: number; mayRestore: boolean }
  }
  restoreSeal: { input: z.input<typeof schemas.restoreSeal>; output: Receipt }
}
