import { choicesFrom, GROUPS } from './choices'
import { type FormField, freshId } from './form-field'

const clause: FormField = { kind: 'clause', at: ['clause'], label: '依据条款' }

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
      {
        kind: 'part',
        at: ['note'],
        label: '表下的注',
        silent: { word: null, blank: { text: '', clause: '' }, label: '表下没有注' },
        fields: [{ kind: 'area', at: ['text'], label: '注', most: 1000 }, clause],
      },
      clause,
    ],
  },
]
