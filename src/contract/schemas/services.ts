import * as z from 'zod'
import { checkCompanyCode } from '../../core/company-code'
import {
  institutionIntents,
  institutionKinds,
  type NeedSide,
  namesContact,
  needKinds,
} from '../../core/service-words'
import { civilDate, editionSlug, expectedVersion, id, line, paragraph, phone, whole } from './fields'

const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]
const institution = id('ins')
const application = id('app')
const need = id('nee')
const match = id('mat')
const event = id('sev')
const edition = editionSlug
const withoutContact = (name: string, max: number) =>
  paragraph(name, max)
    .refine(text => text.trim() !== '', `请填写${name}`)
    .refine(text => !namesContact(text), `${name}里请不要写电话或邮箱，双方同意后会自动交换`)
const clock = (name: string) =>
  z.string({ error: `请填写${name}` }).regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${name}应写成09:00这样`)
/** 万元, 0…1,000,000. */
const amount = (name: string) => whole(name, 0, 1_000_000)

export const mine = z.strictObject({ edition })
export const board = z.strictObject({
  edition,
  side: z.enum(['project', 'institution']),
  after: need.optional(),
})

export const saveInstitution = z
  .strictObject({
    edition,
    name: line('机构名称', 60),
    kind: z.enum(keysOf(institutionKinds), { error: '请选择机构类型' }),
    codeKind: z.enum(['company-code', 'registration-number'], { error: '请选择证照类型' }),
    code: line('证照号码', 40),
    intents: z
      .array(z.enum(keysOf(institutionIntents)), { error: '请选择意向' })
      .min(1, '请至少选择一项意向')
      .max(3),
    contactName: line('联系人', 30),
    contactPhone: phone,
    candidate: z.strictObject({ name: line('候选人姓名', 30), field: line('专业领域', 60) }).nullable(),
    expectedVersion,
  })
  .superRefine(({ codeKind, code, intents, candidate }, context) => {
    const check = codeKind === 'company-code' ? checkCompanyCode(code) : null
    if (check && !check.ok) context.addIssue({ code: 'custom', path: ['code'], message: check.message })
    if (intents.includes('judge-candidate') && candidate === null)
      context.addIssue({ code: 'custom', path: ['candidate', 'name'], message: '请填写候选人姓名和专业领域' })
  })
export const leaveInstitution = z.strictObject({ institution, expectedVersion })
export const decideInstitution = z.strictObject({
  edition,
  institution,
  action: z.enum(['verify', 'close'], { error: '请选择处理结果' }),
  reason: line('理由', 200),
  expectedVersion,
})
export const revealInstitution = z.strictObject({ edition, institution })

const owner = z.discriminatedUnion('side', [
  z.strictObject({ side: z.literal('project' satisfies NeedSide), application }),
  z.strictObject({ side: z.literal('institution' satisfies NeedSide), institution }),
])

export const saveNeed = z
  .strictObject({
    /** Null: a new one. */
    need: need.nullable(),
    owner,
    kinds: z
      .array(z.enum(keysOf(needKinds)), { error: '请选择需求类型' })
      .min(1, '请至少选择一类需求')
      .max(4),
    /** 万元; null where no money is asked for. */
    amount: z.strictObject({ from: amount('融资额下限'), to: amount('融资额上限') }).nullable(),
    text: withoutContact('需求说明', 500),
    visibility: z.enum(['counterparts', 'organisers'], { error: '请选择谁可以看' }),
    expectedVersion,
  })
  .superRefine(({ kinds, amount: range }, context) => {
    const wants = kinds.includes('financing')
    if (wants && range === null)
      context.addIssue({ code: 'custom', path: ['amount', 'from'], message: '有融资需求，请填写融资额区间' })
    if (range && range.from > range.to)
      context.addIssue({ code: 'custom', path: ['amount', 'to'], message: '融资额上限不能小于下限' })
  })
export const closeNeed = z.strictObject({ need, expectedVersion })
/** `application`: with which of one's projects, where the need is an institution's. */
export const proposeMatch = z.strictObject({ need, application: application.nullable() })
export const answerMatch = z.strictObject({
  match,
  answer: z.enum(['agree', 'decline', 'withdraw'], { error: '请选择是否同意' }),
  expectedVersion,
})

export const readEvent = z.strictObject({ event })
export const signUp = z.strictObject({ event, as: owner })
export const cancelSignUp = z.strictObject({ event })
export const checkIn = z.strictObject({
  event,
  code: z.string({ error: '请填写签到码' }).regex(/^\d{6}$/, '签到码是6位数字，请看现场屏幕'),
})
export const saveEvent = z
  .strictObject({
    edition,
    event: event.nullable(),
    title: line('活动名称', 60),
    place: line('地点', 100),
    text: paragraph('活动说明', 500),
    date: civilDate('活动日期'),
    from: clock('开始时间'),
    to: clock('结束时间'),
    places: whole('名额', 1, 5000),
    expectedVersion,
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: '结束时间要晚于开始时间' })
export const cancelEvent = z.strictObject({ edition, event, reason: line('取消原因', 100), expectedVersion })
export const eventCode = z.strictObject({ edition, event })
export const attendance = z.strictObject({ edition, event })

export const desk = z.strictObject({ edition })
export const recordOutcome = z.strictObject({
  edition,
  /** Null: a new one. */
  outcome: id('oco').nullable(),
  application,
  institution,
  event: event.nullable(),
  amount: amount('意向金额'),
  signed: z.boolean({ error: '请选择是否签约' }),
  note: paragraph('备注', 200),
  expectedVersion,
})

export const followUp = z.strictObject({ edition })
export const exportFollowUp = z.strictObject({ edition })
export const reportProgress = z
  .strictObject({
    application,
    financing: amount('融资额').nullable(),
    revenue: amount('营业收入').nullable(),
    jobs: whole('新增就业', 0, 100_000).nullable(),
    landed: z.enum(['yes', 'no'], { error: '请选择是否落地' }).nullable(),
    text: paragraph('进展说明', 500),
    /** Reports seen so far. */
    expectedVersion,
  })
  .refine(
    ({ financing, revenue, jobs, landed, text }) =>
      [financing, revenue, jobs, landed].some(value => value !== null) || text.trim() !== '',
    { path: ['text'], message: '请至少填写一项进展' },
  )
