import type { CivilDate, Edition, Requirement } from './edition'
import type { CheckName, SubjectType } from './eligibility/check-parameters'
import { SUBJECT_NAMES } from './eligibility/criteria/subject-type'
import { yearList } from './eligibility/wording'
import { SIZE_FIGURE_NAMES } from './enterprise-size'
import { SIZE_STANDARD_2011, type SizeFigure } from './enterprise-size-standard'

export const UNSURE = 'unsure'
export type Unsure = typeof UNSURE

/** Figures in persons and integer yuan; a figure left out is not known. */
export interface SizeAnswer {
  industryCode: string
  employees?: number
  revenue?: number
  assets?: number
}

/** What has been answered so far; 'unsure' is an answer (暂不知道), an absent field is a question still to come. */
export interface SelfCheckAnswers {
  subject?: SubjectType | Unsure
  /** County code, or 'outside'. */
  place?: string
  registeredOn?: CivilDate | Unsure
  size?: SizeAnswer | Unsure
  onMarket?: 'yes' | 'no' | Unsure
  ip?: 'company' | 'core-members' | 'both' | 'others' | 'none' | Unsure
  past?: 'none' | 'province' | 'national' | 'both' | Unsure
  dishonesty?: 'none' | 'listed' | 'serious' | Unsure
}

export type QuestionId = keyof SelfCheckAnswers

export interface Option {
  value: string
  label: string
}

/** One screen of 我能报哪个组. Every question may be answered 暂不知道. */
export interface Question {
  id: QuestionId
  title: string
  help: string
  kind: 'choice' | 'date' | 'size'
  options: readonly Option[]
  /** For 'size': which figures the standard looks at for each industry. */
  industries: readonly (Option & {
    figures: readonly { id: SizeFigure; label: string; unit: '人' | '元' }[]
  })[]
  /** Clauses the question is asked for. */
  clauses: readonly string[]
  askedOf: readonly SubjectType[] | 'all'
}

type Draft = Pick<Question, 'id' | 'title' | 'help'> & Partial<Question> & { for: readonly CheckName[] }

const UNSURE_OPTION: Option = { value: UNSURE, label: '暂不知道' }

/** The questions (at most 8) an edition's requirements give rise to; what an edition does not require is not asked. */
export function selfCheckQuestions(edition: Edition): Question[] {
  return drafts(edition).flatMap(draft => {
    const clauses = edition.requirements.filter(row => isAskedBy(draft, row)).map(row => row.clause)
    if (clauses.length === 0) return []
    const { for: _checks, ...question } = draft
    return [
      {
        kind: 'choice',
        options: [],
        industries: [],
        askedOf: 'all',
        ...question,
        clauses: [...new Set(clauses)],
      },
    ]
  })
}

/** The next unanswered question for this kind of applicant, null when the result can be shown. */
export function nextQuestion(questions: readonly Question[], answers: SelfCheckAnswers): Question | null {
  return (
    questions.find(question => answers[question.id] === undefined && isFor(question, answers.subject)) ?? null
  )
}

function isFor(question: Question, subject: SelfCheckAnswers['subject']): boolean {
  if (question.askedOf === 'all' || subject === undefined || subject === UNSURE) return true
  return question.askedOf.includes(subject)
}

function isAskedBy(draft: Draft, requirement: Requirement): boolean {
  const { check } = requirement
  if (check.name === 'declaration') return draft.id === 'onMarket' && check.params.declaration === 'on-market'
  return draft.for.includes(check.name)
}

function drafts(edition: Edition): Draft[] {
  const company = ['company'] as const
  return [
    {
      id: 'subject',
      title: '您以什么名义参赛？',
      help: '企业填营业执照上的单位；还没有注册企业的选个人或团队。',
      options: [...subjectOptions(edition), UNSURE_OPTION],
      for: ['subject-type'],
    },
    {
      id: 'place',
      title: '企业注册在哪里？',
      help: '看营业执照上的住所。',
      options: [...placeOptions(edition), UNSURE_OPTION],
      for: ['registered-place'],
      askedOf: company,
    },
    {
      id: 'registeredOn',
      title: '企业哪一天成立？',
      help: '看营业执照上的成立日期。',
      kind: 'date',
      options: [UNSURE_OPTION],
      for: ['founded-since'],
      askedOf: company,
    },
    {
      id: 'size',
      title: '企业有多大？',
      help: '用来判断是不是中小微企业；不知道的可以先空着。',
      kind: 'size',
      options: [UNSURE_OPTION],
      industries: industryOptions(),
      for: ['enterprise-size'],
      askedOf: company,
    },
    {
      id: 'onMarket',
      title: '参赛项目已经进入市场了吗？',
      help: '通知没有写具体标准，请如实选择；报名时可附合同、发票。',
      options: [{ value: 'yes', label: '已进入市场' }, { value: 'no', label: '还没有' }, UNSURE_OPTION],
      for: [],
      askedOf: company,
    },
    {
      id: 'ip',
      title: '项目的知识产权在谁名下？',
      help: '看专利、软件著作权等证书上的权利人。',
      options: [...ipOptions(), UNSURE_OPTION],
      for: ['owns-ip', 'ip-belongs'],
    },
    {
      id: 'past',
      title: `这个项目近三年获过省赛奖、入围过全国榜单吗？`,
      help: `近三年指${yearList(recentYears(edition))}，只看这个项目。`,
      options: [...pastOptions(edition), UNSURE_OPTION],
      for: ['past-winner', 'national-list'],
    },
    {
      id: 'dishonesty',
      title: '企业或核心成员有失信记录吗？',
      help: '如失信被执行人、严重违法失信名单；审核时会另行查询。',
      options: [
        { value: 'none', label: '没有' },
        { value: 'listed', label: '有失信记录' },
        { value: 'serious', label: '有严重失信记录' },
        UNSURE_OPTION,
      ],
      for: ['credit-record'],
    },
  ]
}

function subjectOptions(edition: Edition): Option[] {
  const subjects = new Set(edition.groups.flatMap(group => group.subjects))
  return [...subjects].map(subject => ({ value: subject, label: SUBJECT_NAMES[subject] }))
}

function placeOptions(edition: Edition): Option[] {
  const region = edition.city ?? edition.province
  const counties = edition.counties.length > 0 ? edition.counties : [region]
  return [
    ...counties.map(county => ({ value: county.code, label: county.name })),
    { value: 'outside', label: `${region.name}以外` },
  ]
}

function industryOptions(): Question['industries'] {
  return SIZE_STANDARD_2011.industries.map(industry => ({
    value: industry.prefixes[0] ?? '',
    label: industry.name,
    figures: (Object.keys(industry.large) as SizeFigure[]).map(id => ({
      id,
      label: SIZE_FIGURE_NAMES[id],
      unit: id === 'employees' ? '人' : '元',
    })),
  }))
}

function ipOptions(): Option[] {
  return [
    { value: 'company', label: '报名企业' },
    { value: 'core-members', label: '核心成员个人' },
    { value: 'both', label: '报名企业和核心成员' },
    { value: 'others', label: '其他单位或个人' },
    { value: 'none', label: '还没有知识产权' },
  ]
}

function pastOptions(edition: Edition): Option[] {
  const lists = nationalLists(edition).join('或')
  const national = [
    { value: 'national', label: `入围过${lists}` },
    { value: 'both', label: '两样都有' },
  ]
  return [
    { value: 'none', label: '都没有' },
    { value: 'province', label: '获过省赛奖' },
    ...(lists === '' ? [] : national),
  ]
}

/** The national lists the edition's clause names. */
export function nationalLists(edition: Edition): readonly string[] {
  return edition.requirements.flatMap(({ check }) =>
    check.name === 'national-list' ? check.params.named : [],
  )
}

function recentYears(edition: Edition): readonly number[] {
  return edition.requirements.flatMap(({ check }) => (check.name === 'past-winner' ? check.params.years : []))
}
