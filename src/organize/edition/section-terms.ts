import { choicesFrom, GROUPS, INHERITANCE, LEVELS, SUBTYPES } from './choices'
import type { FormField } from './form-field'
import { PRINTED_RUBRICS, RESULT } from './section-scoring'
import { shareFields } from './share-fields'

const clause: FormField = { kind: 'clause', at: ['clause'], label: '依据条款' }
const unsaid = { word: 'not-stated', blank: '' } as const

/** 奖项. */
export const AWARDS: readonly FormField[] = [
  {
    kind: 'part',
    at: ['edition', 'awards'],
    label: '奖项',
    silent: {
      word: 'not-stated',
      blank: {
        ...{ clause: '', groups: [], budget: 'not-stated', unitHonours: [] },
        ...{ doubleReward: 'not-stated', vacancy: 'not-stated' },
      },
    },
    fields: [
      clause,
      {
        kind: 'list',
        at: ['groups'],
        label: '各组奖项',
        add: '加一个组的奖项',
        blank: () => ({ group: '', prizes: [] }),
        fields: [
          { kind: 'choice', at: ['group'], label: '组别', choices: GROUPS },
          {
            kind: 'list',
            at: ['prizes'],
            label: '奖级',
            add: '加一个奖级',
            blank: () => ({ name: '', count: 'not-stated', money: 'not-stated' }),
            fields: [
              { kind: 'text', at: ['name'], label: '名称' },
              { kind: 'number', at: ['count'], label: '几个', silent: unsaid },
              { kind: 'number', at: ['money'], label: '奖金（元）', silent: unsaid },
            ],
          },
        ],
      },
      { kind: 'number', at: ['budget'], label: '奖金总额（元）', silent: unsaid },
      {
        kind: 'list',
        at: ['unitHonours'],
        label: '单位奖',
        add: '加一种单位奖',
        blank: () => ({ name: '', clause: '' }),
        fields: [{ kind: 'text', at: ['name'], label: '名称' }, clause],
      },
      {
        kind: 'part',
        at: ['doubleReward'],
        label: '重复奖励不再发奖金',
        silent: { word: 'not-stated', blank: { level: '', clause: '' } },
        fields: [{ kind: 'choice', at: ['level'], label: '本年度哪一级的奖励', choices: LEVELS }, clause],
      },
      {
        kind: 'part',
        at: ['vacancy'],
        label: '取消资格后空出的名额',
        silent: { word: 'not-stated', blank: { rule: '', clause: '' } },
        fields: [
          {
            kind: 'choice',
            at: ['rule'],
            label: '怎样处理',
            choices: choicesFrom({ 'keep-empty': '空着', 'move-up': '依次递补' }),
          },
          clause,
        ],
      },
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'certificateNames'],
    label: '证书署名',
    silent: { word: 'not-stated', blank: { max: '', hard: true, subtypes: [], clause: '' } },
    fields: [
      { kind: 'number', at: ['max'], label: '至多几人' },
      { kind: 'tick', at: ['hard'], label: '硬性（不勾选就是“原则上”，可写明理由例外）' },
      { kind: 'choices', at: ['subtypes'], label: '适用小类', choices: SUBTYPES },
      clause,
    ],
  },
]

/** 公示、评分与推荐. */
export const SCORING: readonly FormField[] = [
  {
    kind: 'part',
    at: ['edition', 'publicity'],
    label: '公示',
    silent: { word: 'not-stated', blank: { days: '', unit: '', firstDay: '', clause: '' } },
    fields: [
      { kind: 'number', at: ['days'], label: '几天' },
      {
        kind: 'choice',
        at: ['unit'],
        label: '按什么日',
        choices: choicesFrom({ working: '工作日', calendar: '自然日' }),
      },
      {
        kind: 'choice',
        at: ['firstDay'],
        label: '从哪天起算',
        choices: choicesFrom({ 'next-day': '发布次日', 'same-day': '发布当日' }),
      },
      clause,
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'scoring', 'form'],
    label: '评审形式',
    silent: { word: 'not-stated', blank: { text: '', clause: '' } },
    fields: [{ kind: 'text', at: ['text'], label: '形式' }, clause],
  },
  RESULT,
  PRINTED_RUBRICS,
  {
    kind: 'list',
    at: ['edition', 'scoring', 'obligations'],
    label: '对评审的要求',
    add: '加一条要求',
    blank: () => ({ id: '', title: '', clause: '', inheritance: 'own' }),
    nameOf: item => String((item as { title?: unknown }).title ?? ''),
    fields: [
      {
        kind: 'choice',
        at: ['id'],
        label: '哪一种',
        choices: choicesFrom({
          ...{ 'live-reveal': '当场亮分', notarised: '公证', 'announce-winners': '公布获奖名单' },
        }),
      },
      { kind: 'text', at: ['title'], label: '写法' },
      { kind: 'choice', at: ['inheritance'], label: '来源', choices: INHERITANCE },
      clause,
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'scoring', 'veto'],
    label: '一票否决',
    silent: { word: null, blank: { role: '', clause: '' }, label: '没有一票否决' },
    fields: [{ kind: 'text', at: ['role'], label: '由谁' }, clause],
  },
  {
    kind: 'part',
    at: ['edition', 'recommendation'],
    label: '推荐',
    silent: {
      word: 'not-stated',
      blank: {
        ...{ to: '', dueOn: 'not-stated', recommenders: 'not-stated', quota: 'not-stated' },
        ...{ maxShare: 'not-stated', form: 'not-stated', enclosureClause: null, clause: '' },
      },
    },
    fields: [
      { kind: 'text', at: ['to'], label: '报送单位' },
      { kind: 'date', at: ['dueOn'], label: '报送截止', hint: '含当日，到23:59', silent: unsaid },
      {
        kind: 'part',
        at: ['recommenders'],
        label: '推荐单位',
        silent: { word: 'not-stated', blank: { units: [], clause: '' } },
        fields: [
          {
            kind: 'list',
            at: ['units'],
            label: '推荐单位',
            add: '加一个推荐单位',
            blank: () => ({ code: '', name: '' }),
            fields: [
              { kind: 'text', at: ['name'], label: '名称' },
              { kind: 'text', at: ['code'], label: '行政区划代码', hint: '6位数字，没有的填统计用区划代码' },
            ],
          },
          clause,
        ],
      },
      {
        kind: 'list',
        at: ['quota'],
        label: '推荐名额',
        add: '加一个渠道的名额',
        silent: { word: 'not-stated', blank: [] },
        blank: () => ({ channel: '', perGroup: [], clause: '' }),
        nameOf: item => String((item as { channel?: unknown }).channel ?? ''),
        fields: [
          { kind: 'text', at: ['channel'], label: '推荐渠道' },
          {
            kind: 'list',
            at: ['perGroup'],
            label: '各组至多',
            add: '加一个组',
            blank: () => ({ group: '', max: '' }),
            fields: [
              { kind: 'choice', at: ['group'], label: '组别', choices: GROUPS },
              { kind: 'number', at: ['max'], label: '至多几个' },
            ],
          },
          clause,
        ],
      },
      {
        kind: 'part',
        at: ['maxShare'],
        label: '某组的最高比例',
        silent: {
          word: 'not-stated',
          blank: { group: '', num: '', den: 100, clause: '', inheritance: 'own' },
        },
        fields: [
          { kind: 'choice', at: ['group'], label: '组别', choices: GROUPS },
          ...shareFields([], '不超过'),
          { kind: 'choice', at: ['inheritance'], label: '来源', choices: INHERITANCE },
          clause,
        ],
      },
      {
        kind: 'clause',
        at: ['enclosureClause'],
        label: '要求附推荐表的条款',
        silent: { word: null, blank: '', label: '没有要求附表' },
      },
      clause,
    ],
  },
]
