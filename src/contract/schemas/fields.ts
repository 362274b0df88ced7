import * as z from 'zod'

const invisible = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u

/** One line of text a person typed, 1…max characters, NFC, no control or direction characters. */
export const line = (name: string, max: number) =>
  z
    .string({ error: `请填写${name}` })
    .transform(text => text.normalize('NFC').trim())
    .refine(text => text.length > 0, `请填写${name}`)
    .refine(text => [...text].length <= max, `${name}最多${max}个字，请缩短`)
    .refine(text => !invisible.test(text), `${name}里有看不见的字符，请删去重填`)

/** Several lines of text, 0…max characters; line breaks are kept. */
export const paragraph = (name: string, max: number) =>
  z
    .string({ error: `请填写${name}` })
    .transform(text => text.normalize('NFC').replace(/\r\n?/g, '\n'))
    .refine(text => [...text].length <= max, `${name}最多${max}个字，请缩短`)
    .refine(text => !invisible.test(text.replace(/[\n\t]/g, '')), `${name}里有看不见的字符，请删去重填`)

/** A mainland mobile number, 11 digits; spaces and +86 are accepted and dropped. */
export const phone = z
  .string({ error: '请填写手机号' })
  .transform(text => text.replace(/[\s-]/g, '').replace(/^(\+?86)(?=1\d{10}$)/, ''))
  .refine(text => /^1[3-9]\d{9}$/.test(text), '手机号应为11位数字，请核对')

/** The six digits of an SMS. */
export const smsCode = z.string().regex(/^\d{6}$/, '验证码是6位数字，请对照短信填写')

/** An identifier made by the server, of the kind named by its prefix: `app_…`. */
export const id = (prefix: string) =>
  z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{16}$`), '没有找到这一条，请返回重选')

/** An edition's slug, such as `changzhi-2026`. */
export const editionSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '没有找到这一届比赛')
  .max(60)

/** A civil date, Beijing time, `YYYY-MM-DD`, that exists in the calendar. */
export const civilDate = (name: string) =>
  z
    .string({ error: `请填写${name}` })
    .regex(/^\d{4}-\d{2}-\d{2}$/, `${name}应写成2026-07-10这样`)
    .refine(text => {
      const date = new Date(`${text}T00:00:00Z`)
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    }, `${name}不是日历上有的一天，请核对`)

/** The version of the thing the person was looking at; a change meanwhile refuses the call. */
export const expectedVersion = z.int().min(0).max(1_000_000)

/** A whole number within bounds, with its name in the sentence. */
export const whole = (name: string, min: number, max: number) =>
  z
    .int({ error: `${name}应填整数` })
    .min(min, `${name}不能小于${min}`)
    .max(max, `${name}不能大于${max}`)
