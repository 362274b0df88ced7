import * as z from 'zod'
import { civilDate, editionSlug, line, whole } from './fields'
import { hex64, person, session as sessionId } from './rounds-fields'

const head = { session: sessionId, headSeq: whole('序号', 1, 10_000_000), headHash: hex64 }

export const sessions = z.strictObject({ edition: editionSlug })
export const session = z.strictObject({ session: sessionId })
export const journal = z.strictObject({ session: sessionId })
/** The head the notary saw, and the number of the notarial certificate (公证书号). */
export const sign = z.strictObject({ ...head, certNo: line('公证书号', 60) })
/** Where a head was printed or shown, and where that is kept. */
export const anchor = z.strictObject({
  ...head,
  how: z.enum(['paper', 'screen', 'photo', 'media'], { error: '请选择留存方式' }),
  ref: line('存放处', 80),
})
/** `before`: the last row of the page before. Civil dates in Beijing, both included. */
export const timeline = z.strictObject({
  edition: editionSlug,
  from: civilDate('开始日期').optional(),
  to: civilDate('结束日期').optional(),
  actor: person.optional(),
  /** An area of acts, as the reply lists them. */
  area: z
    .string()
    .regex(/^[a-z]{1,20}$/)
    .optional(),
  session: sessionId.optional(),
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z\|[0-9a-z:_-]{1,120}$/, '请从头查看')
    .optional(),
})
