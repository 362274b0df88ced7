import * as z from 'zod'
import { expectedVersion, id, line, paragraph } from './fields'

const application = id('app')
const member = z.string().regex(/^[a-z0-9]{1,20}$/, '没有找到这位成员，请刷新后再看')
const token = z.string().regex(/^[0-9A-Za-z]{22}$/, '邀请链接不完整，请让负责人重新发送')
const members = z
  .array(member)
  .max(50, '成员最多50人，请核对')
  .refine(list => new Set(list).size === list.length, '同一位成员列了两次，请刷新后再排')

export const team = z.strictObject({ application })
export const invite = z.strictObject({ application, member })
export const resend = z.strictObject({ application, member })
export const revokeInvitation = z.strictObject({ application, member })
export const orderCertificate = z.strictObject({
  application,
  expectedVersion,
  /** Ids of all members in their new order. */
  order: members,
  /** Ids of those who stand on the certificate. */
  onCertificate: members,
  /** Why more names than the limit, where the notice says 原则上. */
  reason: paragraph('超过上限的理由', 200).optional(),
})
export const invitation = z.strictObject({ token })
export const answerInvitation = z.strictObject({
  token,
  accept: z.boolean(),
  /** His own name as on his paper; needed to accept. */
  name: line('姓名', 60).optional(),
  identity: z
    .strictObject({
      type: z.enum(['resident', 'permit', 'passport'], { error: '请选择证件类型' }),
      number: line('证件号', 30),
    })
    .optional(),
  /** The wording he agreed to; needed to accept. */
  consent: z.string().max(20).optional(),
})
export const myMemberships = z.strictObject({})
export const leaveTeam = z.strictObject({ application })
