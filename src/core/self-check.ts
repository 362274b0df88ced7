import type { Clause, Edition, Group, Requirement } from './edition'
import type { Check, CheckName } from './eligibility/check-parameters'
import { requirementParts } from './eligibility/check-parts'
import type { Finding } from './eligibility/criterion'
import type { EligibilityFacts, JudgeContext } from './eligibility/facts'
import {
  type ClauseIndex,
  judgeRequirement,
  requirementsFor,
  subtypeOf,
  worstFirst,
} from './eligibility/judge'
import { trackOf } from './eligibility/tracks'
import { awardsAskedAbout, nationalListNames } from './self-check-past'
import { type SelfCheckAnswers, UNSURE } from './self-check-questions'

/** 可以报, 需确认 (something is missing or the organiser must confirm), 不能报. */
export type SelfCheckVerdict = 'may' | 'confirm' | 'may-not'

export interface GroupResult {
  group: string
  name: string
  /** The kind of applicant inside the group, such as 初创企业; null where there is none or it is not known. */
  subtype: string | null
  verdict: SelfCheckVerdict
  label: '可以报' | '可以报，需确认' | '待补充' | '不能报'
  /** What the answers decide, what stops first. */
  findings: readonly Finding[]
  /** What is looked at only when registering. */
  later: readonly { title: string; clause: Clause }[]
  /** Suggested papers; the notice does not prescribe a list. */
  materials: readonly string[]
}

export interface SelfCheckResult {
  groups: readonly GroupResult[]
  advice: readonly { sentence: string; clause: Clause | null }[]
  disclaimer: string
}

const ASKED: ReadonlySet<CheckName> = new Set<CheckName>([
  'submitted-in-time',
  'subject-type',
  'no-company-project',
  'registered-place',
  'founded-since',
  'enterprise-size',
  'owns-ip',
  'ip-belongs',
  'past-winner',
  'national-list',
  'credit-record',
])

const MATERIALS: Readonly<Partial<Record<CheckName, string>>> = {
  'registered-place': '营业执照',
  'enterprise-size': '上年度从业人员、营业收入和资产总额',
  'owns-ip': '知识产权证书',
  'ip-belongs': '知识产权证书（有共有人的附同意书）',
  'core-member-once': '核心成员名单和证件号',
  'official-number': '大赛官网账号和报名号',
}

/**
 * Which groups this applicant may enter, by the same checks as a registration. What was answered 暂不知道 or not asked
 * yet stays unknown; nothing is assumed.
 */
export function selfCheck(
  edition: Edition,
  clauses: ClauseIndex,
  answers: SelfCheckAnswers,
  context: JudgeContext,
): SelfCheckResult {
  const facts = factsOf(edition, answers)
  const groups = edition.groups.map(group => groupResult(edition, clauses, facts, context, group))
  return {
    groups,
    advice: adviceFor(edition, clauses, groups),
    disclaimer: `按您填的情况给出，最终以${edition.issuer}审核为准。`,
  }
}

/** The answers as facts, also used to begin a registration with them. */
export function factsOf(edition: Edition, answers: SelfCheckAnswers): EligibilityFacts {
  const { subject, place, registeredOn, size, onMarket, ip, past, dishonesty } = answers
  const figures = size === undefined || size === UNSURE ? undefined : size
  const won = past === 'province' || past === 'both'
  const listed = past === 'national' || past === 'both'
  return {
    subject: known(subject),
    company: {
      countyCode: known(place),
      registeredOn: known(registeredOn),
      industryCode: figures?.industryCode,
      headcount: figures?.employees,
      revenue: figures?.revenue,
      assets: figures?.assets,
    },
    declarations: onMarket === undefined || onMarket === UNSURE ? {} : { 'on-market': onMarket === 'yes' },
    ipHeldBy: ip === undefined || ip === UNSURE ? undefined : HELD_BY[ip],
    pastAwards: known(past) && (won ? awardsAskedAbout(edition) : []),
    nationalLists:
      known(past) && (listed ? [{ year: null, list: nationalListNames(edition).join('或') }] : []),
    declaredDishonesty: dishonesty === UNSURE ? undefined : dishonesty,
  }
}

const HELD_BY = {
  company: ['company'],
  'core-members': ['core-members'],
  both: ['company', 'core-members'],
  others: ['others'],
  none: [],
} as const satisfies Record<string, EligibilityFacts['ipHeldBy']>

function known<T extends string>(
  answer: T | typeof UNSURE | undefined,
): Exclude<T, typeof UNSURE> | undefined {
  return answer === undefined || answer === UNSURE ? undefined : (answer as Exclude<T, typeof UNSURE>)
}

function groupResult(
  edition: Edition,
  clauses: ClauseIndex,
  facts: EligibilityFacts,
  context: JudgeContext,
  group: Group,
): GroupResult {
  const subtype = subtypeOf(group, facts)
  const track = trackOf(edition, group, facts)
  const inGroup = { ...facts, group: group.id, track: track ?? undefined }
  const requirements = requirementsFor(edition, group, subtype, track)
  const findings = requirements
    .filter(isAsked)
    .flatMap(row => judgeRequirement(row, clauses, inGroup, context) ?? [])
  const later = requirements.filter(row => !isAsked(row) && row.check.name !== 'group-chosen')
  return {
    group: group.id,
    name: group.name,
    subtype: group.subtypes.find(candidate => candidate.id === subtype)?.name ?? null,
    ...verdictOf(findings),
    findings: worstFirst(findings),
    later: later.flatMap(row => {
      const clause = clauses[row.clause]
      return clause === undefined ? [] : [{ title: row.title, clause }]
    }),
    materials: materialsFor(requirements),
  }
}

/** A requirement is looked at here when nothing it needs is left for the registration form. */
function isAsked(requirement: Requirement): boolean {
  return requirement.tracks === undefined && requirementParts(requirement).every(isAnswered)
}

function isAnswered(check: Check): boolean {
  return ASKED.has(check.name) || (check.name === 'declaration' && check.params.declaration === 'on-market')
}

function verdictOf(findings: readonly Finding[]): Pick<GroupResult, 'verdict' | 'label'> {
  const has = (outcome: Finding['outcome']) => findings.some(finding => finding.outcome === outcome)
  if (has('fail')) return { verdict: 'may-not', label: '不能报' }
  if (has('unknown')) return { verdict: 'confirm', label: '待补充' }
  const marked = findings.some(finding => finding.outcome === 'manual' && finding.notice !== null)
  return marked ? { verdict: 'confirm', label: '可以报，需确认' } : { verdict: 'may', label: '可以报' }
}

function materialsFor(requirements: readonly Requirement[]): string[] {
  const names = requirements.flatMap(requirementParts).flatMap(check => {
    if (check.name === 'declaration')
      return check.params.declaration === 'on-market' ? ['进入市场的合同、发票等'] : []
    return MATERIALS[check.name] ?? []
  })
  return [...new Set(names)]
}

function adviceFor(
  edition: Edition,
  clauses: ClauseIndex,
  groups: readonly GroupResult[],
): SelfCheckResult['advice'] {
  const possible = groups.filter(group => group.verdict !== 'may-not')
  const choose = `${possible.map(group => group.name).join('、')}都可以考虑，同一个项目请选择一个组报名。`
  const thematic = edition.requirements.find(row => row.check.name === 'thematic-contest')
  return [
    ...(possible.length > 1 ? [{ sentence: choose, clause: null }] : []),
    ...(thematic === undefined
      ? []
      : [
          {
            sentence: '如还想报专题赛，请二选一：同一个项目先想好走哪一个赛事。',
            clause: clauses[thematic.clause] ?? null,
          },
        ]),
  ]
}
