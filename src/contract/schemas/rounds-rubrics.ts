import * as z from 'zod'
import { editionSlug, expectedVersion, line, paragraph, whole } from './fields'
import { hex64, juryId, rubric } from './rounds-fields'

const points = (name: string) => whole(name, 0, 100_000)
const optionalWhole = (name: string, max: number) => whole(name, 0, max).nullable()

const part = z.strictObject({
  num: whole('权重', 1, 1_000_000),
  den: whole('权重', 1, 1_000_000),
})
const idPattern = /^[a-z0-9-]{1,40}$/

const criterion = z.strictObject({
  id: z.string().regex(idPattern, '评分项编号只用小写字母、数字和连字符'),
  name: paragraph('评分项名称', 30),
  max: points('满分'),
  weight: part.optional(),
  description: paragraph('评分标准', 300).optional(),
})

/** 评审组 of several, each with its part of the score. */
const jury = z.strictObject({
  id: z.string().regex(idPattern, '评审组编号只用小写字母、数字和连字符'),
  name: line('评审组名称', 30),
  weight: part,
  trim: z.strictObject({ high: whole('去掉的最高分个数', 0, 5), low: whole('去掉的最低分个数', 0, 5) }),
  minCards: whole('最少评委数', 0, 500),
  /** Only where this jury scores by other criteria than the common ones. */
  criteria: z.array(criterion).max(40, '评分项最多40个').optional(),
})

/** A draft of the scoring rules: what is not chosen yet is null, so that nothing looks like a default. */
export const rubricBody = z.strictObject({
  criteria: z
    .array(z.strictObject({ ...criterion.shape, max: points('满分').nullable() }))
    .max(40, '评分项最多40个'),
  step: points('打分步长').nullable(),
  total: points('总分').nullable(),
  trim: z.strictObject({
    high: optionalWhole('去掉的最高分个数', 5),
    low: optionalWhole('去掉的最低分个数', 5),
  }),
  minCards: optionalWhole('最少评委数', 500),
  juries: z.array(jury).max(6, '评审组最多6个').optional(),
  decimals: optionalWhole('小数位数', 4),
  roundingPoints: z
    .array(z.enum(['criterion', 'card-total', 'mean', 'sum']))
    .max(4)
    .nullable(),
  roundingMode: z.enum(['half-up', 'half-even', 'down']).nullable(),
  compare: z.enum(['rounded', 'exact']).nullable(),
  ties: z
    .array(
      z.union([
        z.enum(['untrimmed-mean', 'judges-vote', 'play-off', 'both-advance']),
        z.strictObject({ criterion: z.string().max(40) }),
        z.strictObject({ stage: z.string().max(40) }),
      ]),
    )
    .max(10, '并列处理最多10步'),
  absence: z.enum(['panel-complete', 'count-present']).nullable(),
  times: z.strictObject({
    pitch: optionalWhole('路演秒数', 7200),
    answer: optionalWhole('答辩秒数', 7200),
  }),
  rediscuss: z.strictObject({ spread: points('复议的分差') }).optional(),
  normalise: z.literal('mean-ratio', { error: '请选择网评是否折算' }).optional(),
})

export const rubrics = z.strictObject({ edition: editionSlug })
export const rubricExamples = z.strictObject({})
export const saveRubric = z.strictObject({
  edition: editionSlug,
  /** Null makes a new draft. */
  rubric: rubric.nullable(),
  /** The version a new draft is made from (另存为新版本). */
  basedOn: rubric.optional(),
  expectedVersion,
  name: line('评分标准名称', 60),
  body: rubricBody,
})
export const trialRubric = z.strictObject({
  body: rubricBody,
  /** One total per judge, hundredths of a point. */
  totals: z.array(points('每位评委的总分')).min(1, '请至少输入1位评委的总分').max(60, '最多试算60位评委'),
  /** The jury of each total, where the rules have several. */
  juries: z.array(juryId).max(60).optional(),
})
export const submitRubric = z.strictObject({ rubric, expectedVersion })
export const signRubric = z.strictObject({
  rubric,
  expectedVersion,
  /** Hash of the body the member read. */
  bodyHash: hex64,
})
