import * as z from 'zod'
import { line, whole } from './fields'
import { application, hex64, session } from './rounds-fields'

export const ownCard = z.strictObject({ session, application })
export const askReturn = z.strictObject({
  session,
  application,
  version: whole('版本', 1, 100),
  reason: line('退回原因', 200),
})
export const withdrawReturn = z.strictObject({ session, application })
export const handOverKey = z.strictObject({ session })

const receipt = z.strictObject({
  session,
  application,
  version: whole('版本', 1, 100),
  commitment: hex64,
  seq: whole('回执序号', 1, 1_000_000_000),
  hash: hex64,
  short: z.string().max(9),
  at: z.iso.datetime(),
  mac: hex64,
})

/** Receipts the phone holds and did not find at the server. */
export const reportReceipts = z.strictObject({ session, receipts: z.array(receipt).min(1).max(60) })

export const restoreSeal = z.strictObject({
  session,
  application,
  card: z.strictObject({
    criteria: z
      .array(z.tuple([z.string().regex(/^[a-z0-9-]{1,40}$/), whole('分数', 0, 1_000_000)]))
      .min(1)
      .max(40),
    total: whole('合计', 0, 10_000_000),
  }),
  nonce: hex64,
  receipt,
})
