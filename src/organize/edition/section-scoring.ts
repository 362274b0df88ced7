import { choicesFrom, GROUPS, STAGES } from './choices'
import type { FormField } from './form-field'
import { rubricFields } from './rubric-fields'
import { shareFields } from './share-fields'

const clause: FormField = { kind: 'clause', at: ['clause'], label: '依据条款' }

/** By which stage the awards go, or by several at their parts. */
export const RESULT: FormField = {
  kind: 'part',
  at: ['edition', 'scoring', 'result'],
  label: '按哪一轮的成绩评奖',
  silent: { word: 'not-stated', blank: { by: '', clause: '' } },
  fields: value => [
    {
      kind: 'choice',
      at: ['by'],
      label: '办法',
      choices: choicesFrom({ 'last-stage': '只看最后一轮', weighted: '几轮按权重合计' }),
      around: (by, old) => ({
        by,
        ...(by === 'weighted' ? { weights: [] } : {}),
        clause: (old as { clause?: string }).clause ?? '',
      }),
    },
    ...((value as { by?: string }).by === 'weighted' ? [WEIGHTS] : []),
    clause,
  ],
}

const WEIGHTS: FormField = {
  ...{ kind: 'list', at: ['weights'], label: '各轮的权重', add: '加一轮' },
  blank: () => ({ stage: '', num: '', den: 100 }),
  nameOf: item => String((item as { stage?: unknown }).stage ?? ''),
  fields: [{ kind: 'choice', at: ['stage'], label: '轮次', choices: STAGES }, ...shareFields([], '占成绩的')],
}

/** Scoring rules the notice prints; the committee still signs a version made from them. */
export const PRINTED_RUBRICS: FormField = {
  kind: 'list',
  at: ['edition', 'scoring', 'rubrics'],
  label: '通知写明的评分标准',
  add: '加一份评分标准',
  silent: { word: 'not-stated', blank: [] },
  blank: () => ({
    ...{ stage: null, groups: [], clause: '' },
    rubric: {
      ...{ criteria: [], step: '', total: '', trim: { high: '', low: '' }, minCards: '', decimals: '' },
      ...{ roundingPoints: [], roundingMode: '', compare: '', ties: [], absence: '' },
      times: { pitch: '', answer: '' },
    },
  }),
  nameOf: item => {
    const { rubric } = item as { rubric?: { criteria?: readonly { name?: string }[] } }
    return (rubric?.criteria ?? []).map(({ name }) => name).join('、')
  },
  fields: item => [
    {
      kind: 'choice',
      at: ['stage'],
      label: '用于哪一轮',
      choices: STAGES,
      silent: { word: null, blank: '', label: '各轮都适用' },
    },
    { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
    { kind: 'part', at: ['rubric'], label: '评分标准', fields: rubricFields(item) },
    clause,
  ],
}
