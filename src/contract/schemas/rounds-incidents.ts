import * as z from 'zod'
import { id, line } from './fields'
import { application, hex64, reason, seatNumber, session } from './rounds-fields'

const document = line('书面决定编号', 80)
const proposal = id('prp')
/** As printed beside the signatures: `CSC1:<session>:<seq>:<64 hex>`. */
const anchor = z
  .string()
  .regex(/^CSC1:ses_[0-9a-z]{16}:\d{1,9}:[0-9a-f]{64}$/, '锚点应以CSC1:开头，请照纸面输入')

/** What takes two people in the hall (trust model §1.3). */
const hallAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('reopen'), ask: id('crt'), reason }),
  z.strictObject({ act: z.literal('absent'), application, number: seatNumber, reason }),
  z.strictObject({
    act: z.literal('recuse'),
    application,
    number: seatNumber,
    relation: z.enum(['employment', 'investment', 'service', 'family', 'teaching', 'other'], {
      error: '请选择与这个项目的关系',
    }),
    reason,
  }),
  z.strictObject({ act: z.literal('rebind'), number: seatNumber, reason }),
  z.strictObject({ act: z.literal('postpone'), application, document, reason }),
  z.strictObject({ act: z.literal('give-up'), application, document, reason }),
  z.strictObject({ act: z.literal('decision'), application: application.nullable(), document, reason }),
  z.strictObject({
    act: z.literal('paper'),
    /** Null: every project that has not been sealed. */
    application: application.nullable(),
    /** Null: every seat. */
    number: seatNumber.nullable(),
    reason,
  }),
  z.strictObject({
    act: z.literal('paper-duplicate'),
    sheetNo: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/, '表号应为8位，请照纸面输入'),
    keep: z.enum(['device', 'paper'], { error: '请选择以哪一份为准' }),
    reason,
  }),
  z.strictObject({ act: z.literal('take-over'), reason }),
  z.strictObject({
    act: z.literal('recover'),
    backup: line('备份名称', 80),
    lostAnchors: z.array(anchor).max(60, '锚点最多60条，请分次登记'),
    reason,
  }),
])

export const propose = z.strictObject({ session, proposal: hallAct })
export const confirmProposal = z.strictObject({ session, proposal, inputHash: hex64 })
export const refuseProposal = z.strictObject({ session, proposal, reason })
export const withdrawProposal = z.strictObject({ session, proposal })
export const incidents = z.strictObject({ session })
export const refuseReturn = z.strictObject({ session, ask: id('crt'), reason })
export const handOverCard = z.strictObject({
  session,
  text: z
    .string({ error: '请扫描或粘贴交分码' })
    .min(20, '交分码不完整，请重新扫描')
    .max(4000, '这不是交分码，请重新扫描'),
})
