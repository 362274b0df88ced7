import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph } from './fields'

const edition = editionSlug
const crossCase = id('crs')
const application = id('app')
const held = { edition, case: crossCase, expectedVersion }
const needed = (name: string, max: number) =>
  paragraph(name, max).refine(text => text.trim() !== '', `请填写${name}`)
const stance = z.enum(['keep', 'withdraw', 'other'], { error: '请选择市里的意见' })

/** `part`: open cases, those ruled, those set aside. */
export const crossCases = z.strictObject({
  edition,
  part: z.enum(['open', 'ruled', 'dismissed'], { error: '请选择要看的案件' }),
  after: z.string().max(60).optional(),
  size: z.int().min(1).max(50).optional(),
})
export const findCross = z.strictObject({ edition })
export const dismissCross = z.strictObject({ ...held, reason: line('理由', 300) })
export const reopenCross = z.strictObject({ ...held, reason: line('理由', 300) })
/** `dueOn`: a date the office chooses; no notice sets one. */
export const askCross = z.strictObject({
  ...held,
  question: needed('请市里说明什么', 500),
  dueOn: civilDate('答复日期'),
})
/** What a unit said on paper, entered by the office above; `ref` names the letter. */
export const enterCrossStatement = z.strictObject({
  ...held,
  application,
  stance,
  text: needed('意见', 1000),
  ref: line('来函文号', 100),
})
/** `unheard`: why units that have not answered are not waited for. */
export const proposeCross = z.strictObject({
  ...held,
  out: z.array(application).max(2),
  reason: needed('裁定理由', 1000),
  clause: z.string().max(20).nullable(),
  unheard: line('不再等候的理由', 200).nullable(),
})
export const confirmCross = z.strictObject({
  ...held,
  agree: z.boolean(),
  reason: paragraph('退回理由', 300).optional(),
})
export const decideSeat = z.strictObject({
  ...held,
  application,
  mayFill: z.boolean(),
  basis: line('依据', 200),
})
/** Of the city's own edition: what the level above asks about its projects. */
export const crossAsked = z.strictObject({ edition })
export const stateCross = z.strictObject({ ...held, application, stance, text: needed('意见', 1000) })
export const appealCross = z.strictObject({ ...held, application, text: needed('申诉理由', 1000) })
