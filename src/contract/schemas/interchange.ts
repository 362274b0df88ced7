import * as z from 'zod'
import { civilDate, editionSlug, id, line } from './fields'
import { hex64 } from './rounds-fields'

const edition = editionSlug
const unit = z.string().regex(/^\d{6}$/, '没有找到这个推荐单位，请返回重选')
/** Who may be given a token: a recommending unit, or a contest or university that nominates. */
export const sender = z
  .string()
  .regex(/^(\d{6}|[a-z]+-\d{1,3}|[a-z]{3}_[0-9a-z]{16,32})$/, '没有找到这个单位，请返回重选')
const publicKey = z
  .string({ error: '请填写公钥' })
  .transform(text => text.replace(/\s/g, ''))
  .refine(text => /^[A-Za-z0-9_-]{43}$/.test(text), '公钥应为43位字母数字，请整段复制')
const token = z
  .string()
  .transform(text => text.trim())
  .refine(text => /^csx_[A-Za-z0-9_-]{43}$/.test(text), '接口令牌以csx_开头，请整段复制')
const file = z
  .string({ error: '请选择签名文件' })
  .min(2, '文件是空的，请重新选择')
  .max(2_000_000, '文件超过2MB，请让该单位重新导出')

export const makeInterchangeKeys = z.strictObject({ edition })
/** City: how its copy is tied to the desk above. */
export const interchange = z.strictObject({ edition })
export const setUpLink = z.strictObject({ edition, recipientKey: publicKey, token: token.optional() })
export const exportSigned = z.strictObject({ edition })
export const sendUp = z.strictObject({ edition })
/** Province: keys and tokens of the units. */
export const interchangeDesk = z.strictObject({ edition })
export const proposeUnitKey = z.strictObject({ edition, unit, publicKey })
/** `fingerprint`: as the unit read it out over the telephone. */
export const confirmUnitKey = z.strictObject({ edition, key: id('ick'), fingerprint: line('校验码', 40) })
export const revokeUnitKey = z.strictObject({ edition, key: id('ick') })
export const issueToken = z.strictObject({ edition, unit: sender })
export const revokeToken = z.strictObject({ edition, token: id('ict') })
export const importSigned = z.strictObject({
  edition,
  unit,
  file: z.strictObject({
    name: line('文件名', 200),
    base64: z
      .string({ error: '请选择签名文件' })
      .min(4, '文件是空的，请重新选择')
      .max(2_800_000, '文件超过2MB，请让该单位重新导出')
      .regex(/^[A-Za-z0-9+/]+={0,2}$/, '文件没有传完整，请重新选择'),
  }),
  /** The day it reached the office; today when left out. */
  receivedOn: civilDate('收到日期').optional(),
})
/** Called by a unit's own copy with its token. */
export const deliver = z.strictObject({ edition, unit, file })

const text = (max: number) => z.string().max(max)
const whole = z.int().min(0).max(100_000)
const listBody = z.strictObject({
  kind: z.literal('recommendation'),
  version: z.int().min(1).max(10_000),
  sessions: z.array(text(60)).max(500),
  quota: whole,
  share: z.strictObject({ group: text(60), num: whole, den: whole }).nullable(),
  lines: z
    .array(
      z.strictObject({
        group: text(60),
        project: text(60),
        rank: z.int().min(1).max(100_000),
        officialNumber: text(100),
        reason: text(400),
      }),
    )
    .min(1)
    .max(500),
})

/** The signed file of a list: nothing personal outside `sealed`. */
export const signedFile = z.strictObject({
  format: z.literal('csc-recommendation-1'),
  to: z.strictObject({ edition, unit }),
  from: z.strictObject({
    edition,
    number: z.int().min(1).max(10_000),
    documentNumber: line('文号', 60),
    submittedAt: z.iso.datetime(),
  }),
  list: listBody,
  listHash: hex64,
  projects: z
    .array(
      z.strictObject({
        number: text(60),
        group: text(60).nullable(),
        projectName: text(200),
        companyCode: text(18).nullable(),
        score: text(20).nullable(),
        empty: z.array(text(60)).max(30),
      }),
    )
    .min(1)
    .max(500),
  sealed: z.strictObject({ recipient: text(40), box: text(1_900_000) }),
  key: text(40),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
})

/** What is inside the sealed part, project by project. */
export const sealedPart = z
  .array(
    z.strictObject({
      number: text(60),
      subjectName: text(200),
      cells: z.array(text(500)).max(30),
      subtype: text(60).nullable(),
      county: text(12).nullable(),
      form: z.record(text(60), z.json()),
    }),
  )
  .min(1)
  .max(500)
