import { askedOf, subjectsOf } from './asked-of'
import type { CivilDate, Edition, Requirement } from './edition'
import type { CheckName, SubjectType } from './eligibility/check-parameters'
import { paramsAmong, requirementParts } from './eligibility/check-parts'
import { creditQuestion } from './eligibility/criteria/credit-record'
import { SUBJECT_NAMES } from './eligibility/criteria/subject-type'
import { placeOptions } from './eligibility/place-options'
import { SIZE_FIGURE_NAMES } from './enterprise-size'
import { SIZE_STANDARD_2011, type SizeFigure } from './enterprise-size-standard'
import { pastWording } from './self-check-past'

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
  dishonesty?: 'none' | 'bad' | 'listed' | 'serious' | Unsure
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

type Draft = Pick<Question, 'id' | 'title' | 'help'> &
  Partial<Question> & {
    for: readonly CheckName[]
    /** Only companies know the answer. */
    companiesOnly?: true
  }

const UNSURE_OPTION: Option = { value: UNSURE, label: '暂不知道' }

/** The questions (at most 8) an edition's requirements give rise to; what an edition does not require is not asked. */
export function selfCheckQuestions(edition: Edition): Question[] {
  return drafts(edition).flatMap(draft => {
    const asking = edition.requirements.filter(row => isAskedBy(draft, row))
    if (asking.length === 0) return []
    const { for: checks, companiesOnly, ...question } = draft
    return [
      {
        kind: 'choice',
        options: [],
        industries: [],
        ...question,
        askedOf: companiesOnly ? ['company'] : askedOf(edition, asking, checks),
        clauses: [...new Set(asking.map(row => row.clause))],
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
  return requirementParts(requirement).some(check =>
    check.name === 'declaration'
      ? draft.id === 'onMarket' && check.params.declaration === 'on-market'
      : draft.for.includes(check.name),
  )
}

function drafts(edition: Edition): Draft[] {
  const past = pastWording(edition)
  const credit = creditQuestion(paramsAmong(edition.requirements, 'credit-record'))
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
      companiesOnly: true,
    },
    {
      id: 'registeredOn',
      title: '企业哪一天成立？',
      help: '看营业执照上的成立日期。',
      kind: 'date',
      options: [UNSURE_OPTION],
      for: ['founded-since'],
      companiesOnly: true,
    },
    {
      id: 'size',
      title: '企业有多大？',
      help: '用来判断是不是中小微企业；不知道的可以先空着。',
      kind: 'size',
      options: [UNSURE_OPTION],
      industries: industryOptions(),
      for: ['enterprise-size'],
      companiesOnly: true,
    },
    {
      id: 'onMarket',
      title: '参赛项目已经进入市场了吗？',
      help: '通知没有写具体标准，请如实选择；报名时可附合同、发票。',
      options: [{ value: 'yes', label: '已进入市场' }, { value: 'no', label: '还没有' }, UNSURE_OPTION],
      for: [],
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
      title: past.title,
      help: past.help,
      options: [...past.options, UNSURE_OPTION],
      for: ['past-winner', 'national-list'],
    },
    {
      id: 'dishonesty',
      title: `${credit.whose}有${credit.records}吗？`,
      help: '如失信被执行人、严重违法失信名单；审核时会另行查询。',
      options: creditOptions(edition),
      for: ['credit-record'],
    },
  ]
}

function subjectOptions(edition: Edition): Option[] {
  return subjectsOf(edition).map(subject => ({ value: subject, label: SUBJECT_NAMES[subject] }))
}

function creditOptions(edition: Edition): Option[] {
  const bad = paramsAmong(edition.requirements, 'credit-record').some(params => params.standard === 'bad')
  return [
    { value: 'none', label: '没有' },
    ...(bad ? [{ value: 'bad', label: '有其他不良记录' }] : []),
    { value: 'listed', label: '有失信记录' },
    { value: 'serious', label: '有严重失信记录' },
    UNSURE_OPTION,
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
