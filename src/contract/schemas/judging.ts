import * as z from 'zod'
import { expectedVersion, paragraph, whole } from './fields'
import { application, hex64, session } from './rounds-fields'

export const mySessions = z.strictObject({})
const ofSession = z.strictObject({ session })
const ofProject = z.strictObject({ session, application })

export {
  ofProject as draft,
  ofProject as material,
  ofSession as receipts,
  ofSession as session,
  ofSession as sheet,
}

export const promise = z.strictObject({
  session,
  /** Version of the promise the judge read. */
  version: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '承诺书已更新，请重新阅读'),
})

export const declareRecusals = z.strictObject({
  session,
  answers: z
    .array(
      z.strictObject({
        application,
        relation: z.enum(['none', 'employment', 'investment', 'service', 'family', 'teaching', 'other'], {
          error: '请选择与这个项目的关系',
        }),
        note: paragraph('说明', 200).optional(),
      }),
    )
    .min(1, '请逐个项目选择')
    .max(60),
})

const criterion = z.string().regex(/^[a-z0-9-]{1,40}$/, '评分项与评分标准不一致，请刷新后重打')

/** Values as typed, hundredths of a point; null where nothing was typed yet. */
export const saveDraft = z.strictObject({
  session,
  application,
  expectedVersion,
  criteria: z.array(z.tuple([criterion, z.int().min(0).max(100_000).nullable()])).max(40),
  note: paragraph('备注', 500),
})

export const heartbeat = z.strictObject({
  session,
  application: application.nullable(),
  activity: z.enum(['seen', 'scoring']),
})

/** Hundredths of a point, criteria in the rubric's order. */
const card = z.strictObject({
  criteria: z
    .array(z.tuple([criterion, whole('分数', 0, 1_000_000)]))
    .min(1)
    .max(40),
  total: whole('合计', 0, 10_000_000),
})

export const seal = z.strictObject({
  session,
  application,
  /** The version being submitted: one more than the newest the judge has a receipt for. */
  version: whole('版本', 1, 100),
  card,
  nonce: hex64,
  commitment: hex64,
  /** The commitment of the version this one replaces; null for the first. */
  supersedes: hex64.nullable(),
  expectedVersion,
})

const coordinate = (max: number) => z.int().min(0).max(max)

/** The judge's hand as strokes on a board (core/signature): an empty board is no signature. */
export const sign = z.strictObject({
  session,
  sheetHash: hex64,
  signature: z
    .array(z.array(z.tuple([coordinate(1_000), coordinate(400)])).max(600), { error: '请先在签名板上签名' })
    .max(60, '笔画太多，请清除后重签')
    .refine(
      strokes => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= 4_000,
      '签名太长，请清除后重签',
    ),
})
