import * as z from 'zod'
import { editionSlug, expectedVersion, line, paragraph, whole } from './fields'
import { application, instant, person, reason, session } from './rounds-fields'

/** An online review: every project at once, from one instant to another. */
export const createReview = z
  .strictObject({
    edition: editionSlug,
    round: z.string({ error: '请选择轮次' }).min(1, '请选择轮次').max(60),
    group: z.string({ error: '请选择组别' }).min(1, '请选择组别').max(40),
    name: line('场次名称', 40),
    opensAt: instant('开始时间'),
    closesAt: instant('截止时间'),
    applications: z
      .array(application, { error: '请选择进入网评的项目' })
      .min(1, '请至少选择1个项目')
      .max(300, '一场网评最多300个项目，请分场')
      .refine(ids => new Set(ids).size === ids.length, '有项目选了两次，请去掉一次'),
  })
  .refine(({ opensAt, closesAt }) => Date.parse(closesAt) > Date.parse(opensAt), {
    path: ['closesAt'],
    message: '截止时间应晚于开始时间',
  })

export const review = z.strictObject({ session })

/** Works out who reads what: how many judges a project gets, and the fields of those who read only some. */
export const assignReview = z.strictObject({
  session,
  expectedVersion,
  perProject: whole('每个项目的评委数', 1, 15),
  fields: z
    .array(z.strictObject({ person, fields: z.array(line('领域', 40)).max(30, '一位评委最多30个领域') }))
    .max(15)
    .default([]),
})

/** One project moves from a judge to another, gains one (`from` null) or loses one (`to` null). */
export const reassign = z
  .strictObject({
    session,
    expectedVersion,
    application,
    from: person.nullable(),
    to: person.nullable(),
    reason,
  })
  .refine(({ from, to }) => from !== null || to !== null, { path: ['to'], message: '请选择改派给谁' })

export const publishReview = z.strictObject({ session, expectedVersion })
export const extendReview = z.strictObject({
  session,
  expectedVersion,
  closesAt: instant('截止时间'),
  reason,
})
export const leaveOut = z.strictObject({ session, expectedVersion, application, reason })
export const revealReview = z.strictObject({ session, expectedVersion })
export const calibration = z.strictObject({ session })
export const discussReview = z.strictObject({ session, expectedVersion })
export const finishCalibration = z.strictObject({ session, expectedVersion })

export const discussions = z.strictObject({ session })
export const answerDiscussion = z.strictObject({
  session,
  application,
  /** Version of the judge's own card he looked at. */
  expectedVersion,
  decision: z.enum(['confirm', 'change'], { error: '请选择维持原分还是改分' }),
  /** The new values; null when the mark is confirmed. */
  card: z
    .strictObject({
      criteria: z.array(z.tuple([z.string().max(40), z.int().min(0).max(100_000)])).max(40),
      total: z.int().min(0).max(100_000),
    })
    .nullable(),
  reason: paragraph('理由', 200).refine(text => text.trim() !== '', '请写明维持或改分的理由'),
})
