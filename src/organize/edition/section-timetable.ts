import { choicesFrom, GROUPS, TIMETABLE_KINDS } from './choices'
import { type FormField, freshId } from './form-field'
import { shareFields } from './share-fields'

const clause: FormField = { kind: 'clause', at: ['clause'], label: '依据条款' }
const by: FormField = {
  kind: 'date',
  at: ['by'],
  label: '最后一天',
  hint: '含当日，到23:59',
  silent: { word: null, blank: '' },
}

const REGISTRATION: readonly FormField[] = [
  {
    kind: 'date',
    at: ['opensOn'],
    label: '报名开始',
    hint: '从当天0:00起',
    silent: { word: null, blank: '' },
  },
  { kind: 'date', at: ['deadline'], label: '报名截止', hint: '含当日，到23:59' },
  clause,
  { kind: 'text', at: ['officialSite'], label: '大赛官网', hint: '以 https:// 开头' },
  { kind: 'clause', at: ['siteClause'], label: '官网的依据条款' },
  {
    kind: 'list',
    at: ['channels'],
    label: '报名渠道',
    hint: '通知写了几个报名入口才填',
    add: '加一个渠道',
    blank: ({ edition }) => ({
      ...{ id: freshId('channel', edition.registration.channels), name: '', url: null, preApproval: false },
      clause: '',
    }),
    fields: [
      { kind: 'text', at: ['name'], label: '名称' },
      {
        kind: 'text',
        at: ['url'],
        label: '网址',
        hint: '以 https:// 开头',
        silent: { word: null, blank: '', label: '没有写网址' },
      },
      { kind: 'tick', at: ['preApproval'], label: '要先经渠道审核才能报名' },
      clause,
    ],
  },
]

const blankJury = { name: '', judges: 'not-stated', weight: { num: 100, den: 100 } }

/** Who judges a stage: one jury carries the whole result, several share it. */
function panelFields(item: unknown): readonly FormField[] {
  const { juries = [] } = item as { juries?: readonly { id?: unknown }[] }
  return [
    { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
    {
      kind: 'list',
      at: ['juries'],
      label: '各评审组',
      add: '加一个评审组',
      blank: () => ({ id: freshId('jury', juries), ...blankJury }),
      fields: [
        { kind: 'text', at: ['name'], label: '名称' },
        { kind: 'number', at: ['judges'], label: '几位评委', silent: { word: 'not-stated', blank: '' } },
        ...shareFields(['weight'], '占成绩的'),
      ],
    },
    clause,
  ]
}

/** 日程与轮次. */
export const TIMETABLE: readonly FormField[] = [
  { kind: 'part', at: ['edition', 'registration'], label: '报名', fields: REGISTRATION },
  {
    kind: 'list',
    at: ['edition', 'timetable'],
    label: '时间安排',
    add: '加一项安排',
    blank: ({ edition }) => ({
      ...{ id: freshId('line', edition.timetable), name: '', kind: '', by: '', tentative: false, clause: '' },
    }),
    fields: [
      { kind: 'text', at: ['name'], label: '名称' },
      { kind: 'choice', at: ['kind'], label: '属于哪一步', choices: TIMETABLE_KINDS },
      by,
      { kind: 'tick', at: ['tentative'], label: '日期是暂定的' },
      clause,
    ],
  },
  {
    kind: 'list',
    at: ['edition', 'stages'],
    label: '轮次',
    add: '加一轮',
    blank: ({ edition }) => ({
      ...{ id: freshId('stage', edition.stages), name: '', kind: '', optional: false, groups: [], by: '' },
      ...{ advance: 'not-stated', direct: [], times: 'not-stated', panels: 'not-stated', clause: '' },
    }),
    fields: [
      { kind: 'text', at: ['name'], label: '名称', hint: '例如 初赛、复赛、决赛' },
      {
        kind: 'choice',
        at: ['kind'],
        label: '方式',
        choices: choicesFrom({ review: '材料评审', roadshow: '现场路演' }),
      },
      { kind: 'tick', at: ['optional'], label: '可以不举行' },
      { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
      by,
      {
        kind: 'part',
        at: ['times'],
        label: '展示时间',
        silent: { word: 'not-stated', blank: { pitch: '', answer: '' } },
        fields: [
          { kind: 'number', at: ['pitch'], label: '路演秒数', hint: '8分钟填480' },
          { kind: 'number', at: ['answer'], label: '答辩秒数' },
        ],
      },
      {
        kind: 'list',
        at: ['advance'],
        label: '晋级',
        add: '加一条晋级办法',
        silent: { word: 'not-stated', blank: [] },
        blank: () => ({
          ...{ groups: [], rule: { by: 'decided' }, tiesAtEdge: 'not-stated', reserves: 'not-stated' },
          clause: '',
        }),
        fields: advanceFields,
      },
      {
        kind: 'list',
        at: ['direct'],
        label: '直接进入本轮的',
        add: '加一种情形',
        blank: () => ({ name: '', clause: '' }),
        fields: [{ kind: 'text', at: ['name'], label: '哪些项目' }, clause],
      },
      {
        kind: 'list',
        at: ['panels'],
        label: '评审组',
        add: '加一种评审组安排',
        silent: { word: 'not-stated', blank: [] },
        blank: () => ({ groups: [], juries: [{ id: 'jury-1', ...blankJury }], clause: '' }),
        nameOf: panelName,
        fields: panelFields,
      },
      clause,
    ],
  },
]

function panelName(item: unknown): string {
  const { juries = [] } = item as { juries?: readonly { name?: string }[] }
  return juries.map(({ name }) => name).join('、')
}

/** Fields of one way to go on; which figures are asked depends on the rule chosen. */
function advanceFields(item: unknown): readonly FormField[] {
  const { rule } = item as { rule?: { by?: string } }
  const figures: Record<string, readonly FormField[]> = {
    count: [{ kind: 'number', at: ['rule', 'count'], label: '几个项目' }],
    percentage: [
      { kind: 'number', at: ['rule', 'percent'], label: '百分之几' },
      {
        kind: 'choice',
        at: ['rule', 'rounding'],
        label: '取整',
        choices: choicesFrom({ up: '进一', down: '舍去', 'half-up': '四舍五入' }),
      },
      {
        kind: 'number',
        at: ['rule', 'floor'],
        label: '最少几个',
        silent: { word: null, blank: '', label: '没有下限' },
      },
      {
        kind: 'number',
        at: ['rule', 'cap'],
        label: '最多几个',
        silent: { word: null, blank: '', label: '没有上限' },
      },
    ],
    'district-share': [
      { kind: 'number', at: ['rule', 'places'], label: '总名额' },
      { kind: 'number', at: ['rule', 'minimum'], label: '每地至少几个' },
    ],
  }
  return [
    { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
    {
      kind: 'choice',
      at: ['rule', 'by'],
      label: '办法',
      choices: choicesFrom({
        ...{ count: '固定数量', percentage: '按百分比', 'district-share': '按县区报名数分配' },
        ...{ all: '全部晋级', decided: '由组委会决定' },
      }),
    },
    ...(figures[rule?.by ?? ''] ?? []),
    {
      kind: 'choice',
      at: ['tiesAtEdge'],
      label: '晋级线上并列',
      silent: { word: 'not-stated', blank: '' },
      choices: choicesFrom({ 'all-advance': '并列的都晋级', 'tie-chain': '按并列规则区分' }),
    },
    {
      kind: 'number',
      at: ['reserves'],
      label: '候补几个',
      silent: { word: 'not-stated', blank: '' },
    },
    clause,
  ]
}
