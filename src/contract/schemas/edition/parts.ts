import * as z from 'zod'

const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u
const broken = /\p{Surrogate}/u

/** Text that is filled in and can be written in one way only, so that its hash is one. */
const plain = (max: number, allowed: RegExp) =>
  z
    .string()
    .max(max, `最多${max}个字，请缩短。`)
    .refine(value => value.trim() !== '', '没有填写，请补上。')
    .refine(value => !invisible.test(value.replace(allowed, '')), '里面有看不见的字符，请删去重填。')
    .refine(
      value => !broken.test(value) && value === value.normalize('NFC'),
      '里面有写法不统一的字符，请删去重新输入。',
    )

/** One line of text, 1…max characters, kept as written: a document is not changed by reading it. */
export const text = (max: number) => plain(max, /(?!)/g)

/** Several lines of text, 1…max characters. */
export const lines = (max: number) => plain(max, /[\n\r\t]/g)

/** A name for use inside the document: lower-case letters, digits and hyphens. */
export const key = z
  .string()
  .max(60, '编号最多60个字符，请缩短。')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '编号只能用小写字母、数字和短横，例如 maker-team。')

/** A clause's id, such as CZ26-08. */
export const clauseId = z
  .string()
  .max(40, '条款编号最多40个字符，请缩短。')
  .regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, '条款编号只能用字母、数字和短横，例如 YS26-08。')

/** YYYY-MM-DD; whether the calendar has that day is asked later, with the other dates. */
export const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成2026-07-10这样。')

/** A whole number within bounds. */
export const count = (min: number, max: number) =>
  z.int('数字太大或太小，请核对。').min(min, `不能小于${min}，请核对。`).max(max, `不能大于${max}，请核对。`)

/** Integer yuan. */
export const yuan = count(0, 1_000_000_000)

/** A web address. */
export const address = z
  .string()
  .max(300, '网址最多300个字符，请核对。')
  .regex(/^https?:\/\/[^\s]+$/, '网址应以 http:// 或 https:// 开头，请核对。')

/** Some of a thing, at most `max`. */
export const list = <S extends z.ZodType>(item: S, max = 200) =>
  z.array(item).max(max, `最多${max}项，请核对。`).readonly()

/** As list, but none is not enough. */
export const some = <S extends z.ZodType>(item: S, max = 200) =>
  z.array(item).min(1, '至少要写一项。').max(max, `最多${max}项，请核对。`).readonly()

/** A term of the notice, or the word for its silence. */
export const stated = <S extends z.ZodType>(term: S) => z.union([term, z.literal('not-stated')])

export const groups = some(key, 40)
export const inheritance = z.enum(['own', 'inherited', 'tightened'])
export const level = z.enum(['city', 'province', 'nation'])

/** A part of a whole, num/den; the whole is at most a thousand parts, so that sums of several stay exact. */
export const fraction = { num: count(1, 1000), den: count(1, 1000) }

/** A region or unit by its code (GB/T 2260, a statistical code where there is none) and name. */
export const region = z.strictObject({
  code: z.string().regex(/^\d{6}$/, '行政区划代码是6位数字，请核对。'),
  name: text(40),
})
