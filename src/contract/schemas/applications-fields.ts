import * as z from 'zod'
import { FIELD_IDS } from '../../core/application-form/fields'
import { civilDate, whole } from './fields'

const unwanted = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu

/** Text of a draft: kept as typed up to a generous length; only what cannot be seen is dropped. */
const draftText = (max: number) =>
  z
    .string()
    .max(max, '这一段太长，请缩短后再填')
    .transform(text =>
      text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(unwanted, sign => (sign === '\n' || sign === '\t' ? sign : '')),
    )

const member = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,20}$/),
  name: draftText(100),
  role: draftText(100),
  position: draftText(100).optional(),
  education: draftText(20).optional(),
  core: z.boolean(),
  onCertificate: z.boolean(),
  identity: draftText(60).optional(),
  /** Comes back as it was read and is not looked at. */
  identityLast4: z.string().max(10).nullish(),
})

const property = z.strictObject({
  type: draftText(30),
  name: draftText(200),
  number: draftText(100),
  owners: draftText(300),
  status: z.enum(['granted', 'pending', 'licensed']),
})

/** A value of the form; null empties the field. */
export const fieldValue = z.union(
  [
    z.null(),
    z.boolean(),
    draftText(5000),
    z.array(draftText(100)).max(30),
    z.array(member).max(50, '成员最多50人，请核对'),
    z.array(property).max(50, '知识产权最多50项，请核对'),
  ],
  { error: '这一项没有填对，请重新填写' },
)

export const fieldId = z.enum(FIELD_IDS, { error: '没有这一项，请刷新后再填' })

const unsure = z.literal('unsure')
const orUnsure = <T extends z.ZodType>(known: T) =>
  z.union([unsure, known], { error: '请从列出的选项里选一个' }).optional()
const figure = (name: string) => whole(name, 0, 1_000_000_000_000).optional()

/** Answers of the self-check; 'unsure' is 暂不知道, an absent one has not been asked. */
export const selfCheckAnswers = z.strictObject({
  subject: orUnsure(
    z.enum(['company', 'individual', 'team', 'university-team', 'institute-team', 'overseas']),
  ),
  place: z.string().max(20).optional(),
  registeredOn: z
    .union([unsure, civilDate('成立日期')], { error: '成立日期不是日历上有的一天，请核对' })
    .optional(),
  size: z
    .union([
      unsure,
      z.strictObject({
        industryCode: z.string({ error: '请选择所属行业' }).max(10),
        employees: figure('从业人员'),
        revenue: figure('营业收入'),
        assets: figure('资产总额'),
      }),
    ])
    .optional(),
  onMarket: orUnsure(z.enum(['yes', 'no'])),
  ip: orUnsure(z.enum(['company', 'core-members', 'both', 'others', 'none'])),
  past: orUnsure(z.enum(['none', 'province', 'national', 'both'])),
  dishonesty: orUnsure(z.enum(['none', 'bad', 'listed', 'serious'])),
})
