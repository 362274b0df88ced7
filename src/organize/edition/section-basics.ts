import { LEVELS } from './choices'
import type { FormField } from './form-field'

const text = (at: string, label: string, hint?: string): FormField => ({
  kind: 'text',
  at: ['edition', at],
  label,
  hint,
})
const region = (at: string, label: string, none: string): FormField => ({
  kind: 'part',
  at: ['edition', at],
  label,
  silent: { word: null, blank: { code: '', name: '' }, label: none },
  fields: [
    { kind: 'text', at: ['code'], label: '行政区划代码', hint: '6位数字' },
    { kind: 'text', at: ['name'], label: '名称' },
  ],
})

/** 基本信息. */
export const BASICS: readonly FormField[] = [
  text('name', '赛事名称', '与通知标题一致'),
  {
    kind: 'text',
    at: ['edition', 'sponsorTitle'],
    label: '冠名（杯名）',
    silent: { word: null, blank: '', label: '没有冠名' },
  },
  text('documentNumber', '文号'),
  text('issuer', '发文单位'),
  { kind: 'date', at: ['edition', 'issuedOn'], label: '发文日期', silent: { word: null, blank: '' } },
  { kind: 'number', at: ['edition', 'year'], label: '年份' },
  { kind: 'choice', at: ['edition', 'level'], label: '级别', choices: LEVELS },
  region('province', '省份', '国家级，不分省'),
  region('city', '地市', '省级以上，不分市'),
  {
    kind: 'list',
    at: ['edition', 'counties'],
    label: '县区',
    add: '加一个县区',
    blank: () => ({ code: '', name: '' }),
    fields: [
      { kind: 'text', at: ['name'], label: '名称' },
      { kind: 'text', at: ['code'], label: '行政区划代码', hint: '6位数字' },
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'parent'],
    label: '上级届次',
    silent: { word: null, blank: { slug: '', clause: '' }, label: '没有上级届次' },
    fields: [
      { kind: 'text', at: ['slug'], label: '上级届次的代号', hint: '例如 shanxi-2026' },
      {
        kind: 'text',
        at: ['track'],
        label: '所属赛事类别',
        hint: '上级分区域赛、专题赛的，填上级赛道的编号；不填按区域赛',
        optional: true,
      },
      { kind: 'clause', at: ['clause'], label: '依据上级文件的条款' },
    ],
  },
  {
    kind: 'part',
    at: ['edition', 'contacts'],
    label: '联系方式',
    silent: { word: 'not-stated', blank: { office: '', phone: '' } },
    fields: [
      { kind: 'text', at: ['office'], label: '办公室' },
      { kind: 'text', at: ['phone'], label: '电话' },
    ],
  },
]
