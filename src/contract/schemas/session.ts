import * as z from 'zod'
import { phone, smsCode } from './fields'

export const sendCode = z.strictObject({ phone })
export const signIn = z.strictObject({
  phone,
  code: smsCode,
  /** Which of our programs asks; shown in the person's list of devices, trusted for nothing. */
  client: z.enum(['h5', 'weapp']).optional(),
})
export const me = z.strictObject({})
export const signOut = z.strictObject({})
export const bindPhone = z.strictObject({ code: z.string().min(1).max(200) })
export const consent = z.strictObject({
  document: z.enum(['privacy', 'sensitive']),
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})
export const claimFirstOrganiser = z.strictObject({
  token: z.string().regex(/^[0-9a-f]{64}$/, '链接不完整，请从启动窗口重新复制'),
  phone,
  name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多30个字'),
  edition: z.string().min(1),
})
export const clock = z.strictObject({})
export const moveClock = z.strictObject({ to: z.iso.datetime({ error: '请选择要到的时刻' }) })

const edition = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, '没有找到这一届比赛')
  .max(60)

export const people = z.strictObject({ edition })
export const grantRole = z.strictObject({
  edition,
  phone,
  name: z.string().trim().min(1, '请填写姓名').max(30, '姓名最多30个字'),
  role: z.enum(
    ['liaison', 'contractor', 'operator', 'approver', 'committee', 'judge', 'notary', 'supervisor'],
    { error: '请选择身份' },
  ),
  /** GB/T 2260; a liaison's county, otherwise the edition's own place. */
  unit: z
    .string()
    .regex(/^\d{6}$/, '请选择县区')
    .optional(),
  validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '到期日应写成2026-08-31这样'),
})
export const endGrant = z.strictObject({
  edition,
  grant: z.string().regex(/^grt_[0-9a-z]{16}$/, '没有找到这项身份，请刷新后再看'),
})
