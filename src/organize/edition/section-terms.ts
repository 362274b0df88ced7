import { choicesFrom, GROUPS, SUBTYPES } from './choices'
import { type FormField, freshId } from './form-field'

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
        ...{ to: '', dueOn: 'not-stated', quota: 'not-stated', maxShare: 'not-stated', form: 'not-stated' },
        ...{ enclosureClause: null, clause: '' },
      },
    },
    fields: [
      { kind: 'text', at: ['to'], label: '报送单位' },
      { kind: 'date', at: ['dueOn'], label: '报送截止', hint: '含当日，到23:59', silent: unsaid },
      clause,
    ],
  },
]

const FORM_VALUES = choicesFrom({
  ...{ 'line-number': '序号', 'project-name': '项目名称', 'subject-name': '参赛主体', 'group-name': '组别' },
  ...{ 'track-name': '赛道', specialised: '专精特新', 'contact-name': '联系人', 'contact-phone': '联系电话' },
  ...{ 'legal-person': '法定代表人', 'company-code': '统一社会信用代码', county: '县区', liaison: '联络员' },
  ...{
    'official-number': '官网报名号',
    'industry-field': '领域',
    rank: '名次',
    score: '得分',
    blank: '手填',
  },
})

/** 附件与表格. */
export const PAPERS: readonly FormField[] = [
  {
    kind: 'list',
    at: ['edition', 'attachments'],
    label: '附件材料',
    add: '加一种材料',
    silent: { word: 'not-stated', blank: [] },
    blank: ({ edition }) => ({
      ...{
        id: freshId('paper', edition.attachments === 'not-stated' ? [] : edition.attachments),
        name: '',
        required: true,
        groups: [],
        formats: [],
      },
      ...{ maxMegabytes: '', maxCount: 1, fileName: null, clause: '' },
    }),
    fields: [
      { kind: 'text', at: ['name'], label: '名称' },
      { kind: 'tick', at: ['required'], label: '必须提交' },
      { kind: 'choices', at: ['groups'], label: '适用组别', choices: GROUPS },
      { kind: 'words', at: ['formats'], label: '文件格式', hint: '一行一个，例如 pdf' },
      { kind: 'number', at: ['maxMegabytes'], label: '大小上限（MB）' },
      { kind: 'number', at: ['maxCount'], label: '份数上限' },
      {
        kind: 'text',
        at: ['fileName'],
        label: '文件名样式',
        hint: '例如 {group}-{project}',
        silent: { word: null, blank: '', label: '文件名不限' },
      },
      clause,
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'recommendation', 'form'],
    label: '推荐表',
    hint: '先在“评分与推荐”里写明推荐',
    silent: {
      word: 'not-stated',
      blank: { title: '', unitLabel: null, columns: [], clause: '', note: null },
    },
    fields: [
      { kind: 'text', at: ['title'], label: '表名' },
      {
        kind: 'text',
        at: ['unitLabel'],
        label: '单位栏名称',
        silent: { word: null, blank: '', label: '表上没有这一栏' },
      },
      {
        kind: 'list',
        at: ['columns'],
        label: '各栏',
        add: '加一栏',
        blank: () => ({ heading: '', value: 'blank' }),
        fields: [
          { kind: 'text', at: ['heading'], label: '栏名', hint: '与原表一字不差' },
          { kind: 'choice', at: ['value'], label: '填什么', choices: FORM_VALUES },
        ],
      },
      clause,
    ],
  },
]
