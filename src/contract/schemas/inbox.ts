import * as z from 'zod'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph } from './fields'
import { hex64 } from './rounds-fields'

/** Base64 of 2 MB. */
const longest = 4 * Math.ceil((2 * 1024 * 1024) / 3)
const edition = editionSlug
const unit = z.string().regex(/^\d{6}$/, '没有找到这个推荐单位，请返回重选')
const arrival = id('arr')
const file = z.strictObject({
  name: line('文件名', 200),
  base64: z
    .string({ error: '请选择附件4的电子版' })
    .min(4, '文件是空的，请重新选择')
    .max(longest, '文件超过2MB，请只留名单这一张表')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
})

export const inbox = z.strictObject({ edition })
export const arrivalOf = z.strictObject({ edition, arrival })
export const compareArrival = z.strictObject({ edition, arrival, file })
export const acceptArrival = z.strictObject({
  edition,
  arrival,
  expectedVersion,
  /** Asked for where the list came late: why it is accepted all the same. */
  lateReason: paragraph('特批理由', 200).optional(),
})
export const confirmLateArrival = z.strictObject({ edition, arrival, expectedVersion })
export const returnArrival = z.strictObject({
  edition,
  arrival,
  expectedVersion,
  reason: line('退回原因', 200),
})
export const suspendUnit = z.strictObject({ edition, unit, basis: line('依据', 200) })
export const restoreUnit = z.strictObject({ edition, unit, basis: line('恢复的理由', 200) })
export const remindUnits = z.strictObject({
  edition,
  units: z.array(unit).min(1, '请选择要催报的单位').max(100, '一次最多催报100个单位'),
})
const official = z
  .array(z.strictObject({ line: z.int().min(1).max(21_000), number: line('官网报名号', 60) }))
  .max(500, '一份名单最多500个项目')
  .default([])
/** `numbers`: official numbers typed for lines of the form, which has no column for them. */
export const previewForm = z.strictObject({ edition, unit, file, numbers: official })
export const enterForm = z.strictObject({
  edition,
  unit,
  file,
  numbers: official,
  documentNumber: line('文号', 60),
  /** The day it reached the office by e-mail or on paper; today when left out. */
  receivedOn: civilDate('收到日期').optional(),
  previewed: hex64,
})
