import { choicesFrom } from './choices'
import { type FormChoice, type FormField, freshId } from './form-field'
import { shareFields } from './share-fields'

interface Item {
  id?: unknown
  name?: string
}
interface Printed {
  rubric?: { criteria?: readonly Item[]; juries?: readonly Item[] }
}

const number = (at: readonly string[], label: string): FormField => ({ kind: 'number', at, label })
const points = (at: readonly string[], label: string): FormField => ({ kind: 'points', at, label })

const WEIGHT: FormField = {
  kind: 'part',
  at: ['weight'],
  label: '权重',
  silent: { word: undefined, blank: { num: '', den: 100 }, label: '没有权重' },
  fields: shareFields([], '占总分的'),
}

/** Every figure of printed scoring rules; steps of a tie may name a criterion of `item` or a stage before. */
export function rubricFields(item: unknown): readonly FormField[] {
  const { rubric = {} } = item as Printed
  const { criteria = [], juries = [] } = rubric
  return [
    {
      ...{ kind: 'list', at: ['criteria'], label: '评分项', add: '加一个评分项' },
      blank: () => ({ id: freshId('item', criteria), name: '', max: '' }),
      fields: [
        { kind: 'text', at: ['name'], label: '名称' },
        points(['max'], '满分'),
        WEIGHT,
        {
          kind: 'text',
          at: ['description'],
          label: '评分标准',
          silent: { word: undefined, blank: '', label: '没有说明' },
        },
      ],
    },
    points(['total'], '总分'),
    points(['step'], '打分步长'),
    number(['minCards'], '最少有效评分表'),
    number(['trim', 'high'], '去掉最高分个数'),
    number(['trim', 'low'], '去掉最低分个数'),
    {
      ...{ kind: 'list', at: ['juries'], label: '几个评审组', add: '加一个评审组' },
      silent: { word: undefined, blank: [], label: '只有一个评审组' },
      blank: () => ({
        ...{ id: freshId('jury', juries), name: '', weight: { num: '', den: 100 } },
        ...{ trim: { high: 0, low: 0 }, minCards: '' },
      }),
      fields: [
        { kind: 'text', at: ['name'], label: '名称' },
        ...shareFields(['weight'], '占成绩的'),
        number(['minCards'], '至少几位评委'),
        number(['trim', 'high'], '去掉最高分个数'),
        number(['trim', 'low'], '去掉最低分个数'),
      ],
    },
    ...rounding,
    {
      kind: 'choices',
      at: ['ties'],
      label: '并列时依次怎样处理',
      hint: '按点选的先后',
      json: true,
      choices: ({ edition }) => tieSteps(criteria, edition.stages),
    },
    {
      kind: 'choice',
      at: ['absence'],
      label: '有评委缺席时',
      choices: choicesFrom({ 'panel-complete': '全员到齐才能亮分', 'count-present': '按实到评委计算' }),
    },
    number(['times', 'pitch'], '路演秒数'),
    number(['times', 'answer'], '答辩秒数'),
  ]
}

const rounding: readonly FormField[] = [
  number(['decimals'], '成绩小数位数'),
  {
    kind: 'choices',
    at: ['roundingPoints'],
    label: '在哪里舍入',
    choices: choicesFrom({
      ...{ criterion: '评分项乘权重后', 'card-total': '每席总分', mean: '平均分', sum: '加权合计' },
    }),
  },
  {
    kind: 'choice',
    at: ['roundingMode'],
    label: '怎样舍入',
    choices: choicesFrom({ 'half-up': '四舍五入', 'half-even': '四舍六入五成双', down: '直接舍去' }),
  },
  {
    kind: 'choice',
    at: ['compare'],
    label: '名次按什么比较',
    choices: choicesFrom({ rounded: '按公布的成绩', exact: '按未舍入的值' }),
  },
]

function tieSteps(criteria: readonly Item[], stages: readonly Item[]): readonly FormChoice[] {
  const choice = (step: unknown, label: string) => ({ value: JSON.stringify(step), label })
  return [
    choice('untrimmed-mean', '比较未去极值的平均分'),
    ...criteria.map(({ id, name }) => choice({ criterion: id }, `比较“${name}”`)),
    ...stages.map(({ id, name }) => choice({ stage: id }, `比较${name}的成绩`)),
    choice('judges-vote', '评委合议'),
    choice('play-off', '加赛'),
    choice('both-advance', '并列保留'),
  ]
}
