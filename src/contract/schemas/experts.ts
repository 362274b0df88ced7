import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, paragraph, phone, whole } from './fields'
import { hex64, instant, reason, session } from './rounds-fields'

const expert = id('exp')
const invitation = id('xiv')
const field = line('领域', 20)
const fields = z
  .array(field, { error: '请填写专家的领域' })
  .min(1, '请至少填写1个领域')
  .max(6, '领域最多填6个，请删去几个')
  .refine(list => new Set(list).size === list.length, '同一个领域填了两次，请去掉一次')

/** Base64 of 2 MB. */
const longest = 4 * Math.ceil((2 * 1024 * 1024) / 3)
const file = z.strictObject({
  name: line('文件名', 200),
  base64: z
    .string({ error: '请选择专家名册文件' })
    .min(4, '文件是空的，请重新选择')
    .max(longest, '文件超过2MB，请分成几个文件导入')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
})

export const experts = z.strictObject({
  edition: editionSlug,
  state: z.enum(['candidate', 'active', 'suspended']).nullable(),
  field: field.nullable(),
  text: paragraph('姓名或单位', 40),
  /** From 1, of 50 each. */
  page: whole('页码', 1, 1000),
})

export const saveExpert = z.strictObject({
  edition: editionSlug,
  /** Null: a new one, who is a candidate first. */
  expert: expert.nullable(),
  expectedVersion,
  name: line('姓名', 30),
  /** Left out: the phone on file stays. */
  phone: phone.optional(),
  employer: line('工作单位', 60),
  title: paragraph('职称', 30),
  fields,
  recusalUnits: z.array(line('回避单位', 60)).max(20, '回避单位最多填20个，请删去几个'),
  importedReviews: whole('近三年评审次数', 0, 999),
  source: line('来源', 100),
  note: paragraph('备注', 200),
  /** Of a new one: the service institution that put him forward. */
  institution: id('ins').optional(),
})

export const institutionCandidates = z.strictObject({ edition: editionSlug })

export const moveExpert = z.strictObject({
  edition: editionSlug,
  expert,
  expectedVersion,
  action: z.enum(['admit', 'suspend', 'restore']),
  reason,
})

export const previewExperts = z.strictObject({ edition: editionSlug, file })
export const importExperts = z.strictObject({
  edition: editionSlug,
  file,
  source: line('名册出处', 100),
  /** Whether the roster is one of admitted experts, or of people proposed. */
  as: z.enum(['active', 'candidate'], { error: '请选择导入后的状态' }),
  /** The mark of the preview: nothing else is imported than what was seen. */
  previewed: hex64,
})

export const expertDraws = z.strictObject({ session })

/** What is drawn for: fields with counts, alternates of each at least, of one employer at most. */
const conditions = z.strictObject({
  fields: z
    .array(z.strictObject({ field, want: whole('人数', 1, 15) }), { error: '请选择要抽的领域' })
    .min(1, '请至少选择1个领域')
    .max(10, '一次最多抽10个领域')
    .refine(
      list => new Set(list.map(each => each.field)).size === list.length,
      '同一个领域选了两次，请去掉一次',
    )
    .refine(list => list.reduce((sum, each) => sum + each.want, 0) <= 15, '评审组最多15席，请减少人数'),
  alternates: whole('备选人数', 0, 10),
  perEmployer: whole('同单位人数上限', 1, 15).nullable(),
})
export const commitExpertDraw = z.strictObject({ session, expectedVersion, conditions })

export const revealExpertDraw = z.strictObject({
  session,
  draw: id('xdr'),
  entropy: z.string({ error: '请输入现场摇出的6位数字' }).regex(/^\d{6}$/, '请输入现场摇出的6位数字'),
})

/** The first call proposes with its reason, a second person's confirms. */
export const redrawExperts = z.strictObject({ session, draw: id('xdr'), reason })

export const inviteExperts = z.strictObject({ session, answerBy: instant('答复截止时间') })

export const nameExpert = z.strictObject({ session, expert, reason, answerBy: instant('答复截止时间') })

export const replaceExpert = z.strictObject({
  session,
  invitation,
  code: z.enum(['no-answer', 'unable'], { error: '请选择替换的原因' }),
  reason,
})

export const invitations = z.strictObject({})
export const answerInvitation = z.strictObject({
  invitation,
  accept: z.boolean(),
  /** Why not; may stay empty. */
  reason: paragraph('原因', 100),
})
