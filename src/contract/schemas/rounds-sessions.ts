import * as z from 'zod'
import { editionSlug, expectedVersion, id, line, whole } from './fields'
import { application, instant, juryId, person, reason, rubric, seatNumber, session } from './rounds-fields'

export const sessions = z.strictObject({ edition: editionSlug })

export const finalists = z.strictObject({
  edition: editionSlug,
  round: z.string().min(1, '请选择轮次').max(60),
  group: z.string().min(1, '请选择组别').max(40),
})

export const createSession = z.strictObject({
  edition: editionSlug,
  round: z.string({ error: '请选择轮次' }).min(1, '请选择轮次').max(60),
  group: z.string({ error: '请选择组别' }).min(1, '请选择组别').max(40),
  name: line('场次名称', 40),
  venue: line('地点', 80),
  startsAt: instant('开始时间'),
  applications: z
    .array(application, { error: '请选择进入本场的项目' })
    .min(1, '请至少选择1个项目')
    .max(60, '一场最多60个项目，请分场')
    .refine(ids => new Set(ids).size === ids.length, '有项目选了两次，请去掉一次'),
})

export const chooseRubric = z.strictObject({ session, rubric, expectedVersion })

export const judges = z.strictObject({ edition: editionSlug })

export const setPanel = z.strictObject({
  session,
  expectedVersion,
  seats: z
    .array(
      z.strictObject({
        number: seatNumber,
        person,
        employer: line('评委单位', 60).optional(),
        /** Where the scoring rules have several juries. */
        jury: juryId.optional(),
      }),
    )
    .min(1, '请至少安排1位评委')
    .max(15, '评审组最多15席')
    .refine(
      seats => new Set(seats.map(s => s.number)).size === seats.length,
      '有两位评委坐在同一席，请改席号',
    )
    .refine(
      seats => new Set(seats.map(s => s.person)).size === seats.length,
      '同一位评委排了两席，请去掉一席',
    ),
})

export const openingCheck = z.strictObject({ session })
export const open = z.strictObject({ session, expectedVersion })

/** The score of an earlier stage by the committee's written decision, for a project that has none. */
export const setEarlier = z.strictObject({
  session,
  expectedVersion,
  application,
  stage: z.string({ error: '请选择轮次' }).min(1, '请选择轮次').max(60),
  /** Hundredths of a point. */
  score: whole('成绩', 0, 100_000),
  record: line('决定的文号', 80),
})

/** A veto: the first official enters it, another one confirms by the same call. */
export const veto = z.strictObject({
  session,
  expectedVersion,
  application,
  reason,
  record: line('书面决定的文号', 80),
})

/** Takes back a veto nobody has confirmed yet. */
export const dropVeto = z.strictObject({ session, expectedVersion, application })

export const draw = z.strictObject({ session })
export const commitDraw = z.strictObject({ session, expectedVersion })
export const revealDraw = z.strictObject({
  session,
  draw: id('drw'),
  entropy: z.string({ error: '请输入现场摇出的6位数字' }).regex(/^\d{6}$/, '请输入现场摇出的6位数字'),
})

/** The newest attempt, and why there has to be another: asked by one, confirmed by another person. */
export const redrawOrder = z.strictObject({ session, draw: id('drw'), reason })

export const ranking = z.strictObject({ session })
export const freeze = z.strictObject({ session, expectedVersion })
export const exportBundle = z.strictObject({ session })
export const receiptsCheck = z.strictObject({ session })
export const printSheets = z.strictObject({
  session,
  kind: z.enum(['scores', 'summary', 'draw'], { error: '请选择打印哪一张表' }),
})

/** What people decided about projects the rules leave equal, best first; several in one tier stay equal. */
export const decideTie = z.strictObject({
  session,
  expectedVersion,
  step: z.enum(['judges-vote', 'play-off', 'committee-ruling'], { error: '请选择怎样决定的' }),
  tiers: z
    .array(z.array(application).min(1))
    .min(1, '请排出并列项目的先后')
    .max(60)
    .refine(tiers => new Set(tiers.flat()).size === tiers.flat().length, '同一个项目排了两次，请去掉一次'),
  /** Where the written decision is on file. */
  record: line('记录编号', 80),
})
