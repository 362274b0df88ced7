import type { EditionDocument } from '../../core/edition-document'
import type { CheckName } from '../../core/eligibility/check-parameters'
import { choicesFrom, LEVELS, SUBJECTS, TEAMS } from './choices'
import type { FormField } from './form-field'

/** A check in plain words, the parameters it begins with, and their fields; null fields: it combines other checks. */
interface CheckForm {
  label: string
  blank: (document: EditionDocument) => object
  fields: readonly FormField[] | null
}

const none = () => ({})
const plain = (label: string): CheckForm => ({ label, blank: none, fields: [] })
const combined = (label: string): CheckForm => ({ label, blank: () => ({ of: [] }), fields: null })
const number = (at: string, label: string): FormField => ({ kind: 'number', at: [at], label })
const date = (at: string, label: string): FormField => ({ kind: 'date', at: [at], label })
const text = (at: string, label: string, hint?: string): FormField => ({
  kind: 'text',
  at: [at],
  label,
  hint,
})

const CREDIT_SUBJECTS = choicesFrom({ company: '企业', 'core-members': '核心成员' })

/** Every check of the closed table; the compiler misses none. */
export const CHECK_FORMS: Readonly<Record<CheckName, CheckForm>> = {
  'group-chosen': {
    label: '已选择参赛组别',
    blank: ({ edition }) => ({ groups: edition.groups.map(({ id, name }) => ({ id, name })) }),
    fields: [],
  },
  'submitted-in-time': {
    label: '在截止日期前提交（含当日）',
    blank: ({ edition }) => ({ deadline: edition.registration.deadline }),
    fields: [date('deadline', '截止日期')],
  },
  'official-number': {
    label: '已在官网注册报名',
    blank: ({ edition }) => ({ site: edition.registration.officialSite }),
    fields: [text('site', '官网')],
  },
  'registration-channel': {
    label: '只从一个渠道报名',
    blank: ({ edition }) => ({
      channels: edition.registration.channels.map(({ id, name }) => ({ id, name })),
    }),
    fields: [],
  },
  'subject-type': {
    label: '申报主体符合要求',
    blank: () => ({ allowed: [] }),
    fields: [{ kind: 'choices', at: ['allowed'], label: '允许的申报主体', choices: SUBJECTS }],
  },
  'no-company-project': plain('不是企业的项目'),
  'registered-place': {
    label: '企业注册地',
    blank: ({ edition }) => ({
      scope: 'city',
      regionCode: edition.city?.code ?? '',
      regionName: edition.city?.name ?? '',
    }),
    fields: [
      {
        kind: 'choice',
        at: ['scope'],
        label: '范围',
        choices: choicesFrom({ city: '本市', province: '本省', country: '中国境内' }),
      },
      text('regionCode', '行政区划代码', '6位数字'),
      text('regionName', '地区名称'),
    ],
  },
  'enterprise-size': {
    label: '中小微企业',
    blank: () => ({ largest: 'medium' }),
    fields: [
      {
        kind: 'choice',
        at: ['largest'],
        label: '最大规模',
        choices: choicesFrom({ medium: '中型企业', small: '小型企业', micro: '微型企业' }),
      },
    ],
  },
  'founded-since': {
    label: '成立日期',
    blank: ({ edition }) => ({ since: '', underYears: '', asOf: edition.registration.deadline }),
    fields: [
      date('since', '最早注册日期（含当日）'),
      number('underYears', '成立不满几年'),
      date('asOf', '计算到哪天'),
    ],
  },
  'owns-ip': {
    label: '拥有知识产权',
    blank: () => ({ atLeast: 1 }),
    fields: [number('atLeast', '至少几项')],
  },
  'ip-belongs': {
    label: '知识产权归属',
    blank: () => ({ to: [] }),
    fields: [{ kind: 'choices', at: ['to'], label: '可以归谁所有', choices: CREDIT_SUBJECTS }],
  },
  declaration: {
    label: '申报人承诺',
    blank: () => ({ declaration: '' }),
    fields: [
      {
        kind: 'choice',
        at: ['declaration'],
        label: '承诺的内容',
        choices: choicesFrom({
          'on-market': '产品已上市',
          'no-ip-dispute': '知识产权没有争议',
          'law-abiding': '遵纪守法',
          'confidential-checked': '材料已做保密审查',
          'no-plagiarism': '没有抄袭侵权',
        }),
      },
    ],
  },
  'credit-record': {
    label: '失信核查（由人查询）',
    blank: () => ({ subjects: [], standard: '' }),
    fields: [
      { kind: 'choices', at: ['subjects'], label: '查谁', choices: CREDIT_SUBJECTS },
      {
        kind: 'choice',
        at: ['standard'],
        label: '通知的措辞',
        choices: choicesFrom({ serious: '严重失信', any: '失信', bad: '不良记录' }),
      },
    ],
  },
  'core-member-once': {
    label: '一人只做一个团队的核心成员',
    blank: () => ({ acrossSubtypes: [] }),
    fields: [{ kind: 'choices', at: ['acrossSubtypes'], label: '在哪些小类（组别）之间', choices: TEAMS }],
  },
  'core-member-count': {
    label: '核心成员人数',
    blank: () => ({ min: '', max: '' }),
    fields: [number('min', '至少几人'), number('max', '至多几人')],
  },
  'certificate-names': {
    label: '证书署名人数',
    blank: () => ({ max: '' }),
    fields: [number('max', '至多几人')],
  },
  'past-winner': {
    label: '往届获奖项目不得重复参赛',
    blank: () => ({ years: [], level: '', awards: 'any', of: 'project', effect: 'refuse' }),
    fields: [
      { kind: 'years', at: ['years'], label: '哪些年份', hint: '用顿号或空格隔开；往届不限年份填“全部”' },
      { kind: 'choice', at: ['level'], label: '获奖级别', choices: LEVELS },
      {
        kind: 'words',
        at: ['awards'],
        label: '哪些奖项',
        hint: '一行一个，名称与通知一致',
        silent: { word: 'any', blank: [], label: '任何奖项都算' },
      },
      {
        kind: 'choice',
        at: ['of'],
        label: '针对',
        choices: choicesFrom({ project: '获奖项目', entrant: '获奖的申报人' }),
      },
      {
        kind: 'choice',
        at: ['effect'],
        label: '后果',
        choices: choicesFrom({ refuse: '不得参赛', 'no-money': '可参赛，不再发奖金' }),
      },
    ],
  },
  'national-list': {
    label: '全国榜单项目不得重复参赛',
    blank: () => ({ years: [], named: [], related: [] }),
    fields: [
      { kind: 'years', at: ['years'], label: '哪些年份', hint: '用顿号或空格隔开' },
      { kind: 'words', at: ['named'], label: '榜单名称', hint: '一行一个，名称与通知一致' },
      { kind: 'words', at: ['related'], label: '名称相近的榜单', hint: '一行一个，没有就不填' },
    ],
  },
  'similar-project': {
    label: '同一企业不得报相同或相似项目（由人判定）',
    blank: () => ({ scope: 'same-company' }),
    fields: [
      {
        kind: 'choice',
        at: ['scope'],
        label: '比对范围',
        choices: choicesFrom({ 'same-company': '本届之内', 'across-contests': '本届和本年度其他赛事' }),
      },
    ],
  },
  'one-entry-per-subject': plain('同一申报人只报一个项目'),
  'one-group-per-project': plain('同一项目只报一个组'),
  'thematic-contest': {
    label: '专题赛在官网另行报名',
    blank: ({ edition }) => ({ officialSite: edition.registration.officialSite }),
    fields: [text('officialSite', '官网')],
  },
  'any-of': combined('满足任意条件之一'),
  'all-of': combined('同时满足几项条件'),
}
