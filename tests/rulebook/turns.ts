import type { CreditStandard, DeclarationId, IpHolder } from '../../src/core/eligibility/check-parameters'
import type { CreditCheck, Registers } from '../../src/core/eligibility/facts'
import { ENTERPRISE, MAKERS } from '../core/eligibility/season'
import type { Change, Turn } from './stories'

/** A registered office inside passes, one outside is refused, none is asked for. */
export const place = (inside: readonly string[], outside: readonly string[]): Turn[] => [
  ...inside.map(code => [{ company: { countyCode: code } }, 'pass'] as const),
  ...outside.map(code => [{ company: { countyCode: code } }, 'fail'] as const),
  [{ company: { countyCode: undefined, code: undefined } }, 'unknown'],
]

/** Industry is large from 1,000 persons and 400 million yuan on, both. */
export const SIZE: readonly Turn[] = [
  [{ company: { industryCode: 'C34', headcount: 1000, revenue: 400_000_000 } }, 'fail'],
  [{ company: { industryCode: 'C34', headcount: 999, revenue: 400_000_000 } }, 'pass'],
  [{ company: { industryCode: 'C34', headcount: 1000, revenue: 399_999_999 } }, 'pass'],
  [{ company: { industryCode: 'C34', headcount: 1000, revenue: undefined } }, 'unknown'],
]

/** A promise kept passes; one that is denied or not made does not. */
export const promised = (id: DeclarationId): Turn[] => [
  [{ declarations: { [id]: true } }, 'pass'],
  [{ declarations: { [id]: false } }, id === 'confidential-checked' ? 'unknown' : 'fail'],
  [{ declarations: {} }, 'unknown'],
]

/** Something of one's own is needed; nothing is refused. */
export const OWN_IP: readonly Turn[] = [
  [{}, 'pass'],
  [{ intellectualProperty: [] }, 'fail'],
  [{ intellectualProperty: undefined }, 'unknown'],
]

const patentOf = (owner: string): Change => ({
  intellectualProperty: ENTERPRISE.intellectualProperty?.map(ip => ({ ...ip, owner })) ?? [],
})

/** Patents of a permitted holder pass; somebody else's need papers. */
export const heldBy = (to: IpHolder): Turn[] => [
  [patentOf(to === 'company' ? (ENTERPRISE.company?.name ?? '') : '演示甲'), 'pass'],
  [patentOf('别家演示有限公司'), 'unknown'],
]

const looked = (conclusion: CreditCheck['conclusion'], subjects: readonly string[]): Change => ({
  creditChecks: subjects.map(subject => ({
    subject,
    conclusion,
    source: '信用中国',
    checkedOn: '2023-07-01',
  })),
})

const WORDS: readonly CreditCheck['conclusion'][] = ['clear', 'bad', 'listed', 'serious']
const ENDINGS: Readonly<Record<CreditStandard, readonly Turn[1][]>> = {
  serious: ['pass', 'pass', 'manual', 'fail'],
  any: ['pass', 'pass', 'fail', 'fail'],
  bad: ['pass', 'fail', 'fail', 'fail'],
}

/** Nothing passes before everyone was looked up; what is found refuses as the notice words it. */
export const credit = (standard: CreditStandard, subjects: readonly string[]): Turn[] => [
  ...WORDS.map((word, i) => [looked(word, subjects), ENDINGS[standard][i] ?? 'fail'] as const),
  [{ creditChecks: [] }, 'manual'],
  ...(subjects.length > 1 ? [[looked('clear', subjects.slice(1)), 'manual'] as const] : []),
]

/** The members of the makers of the season. */
export const MEMBERS = MAKERS.coreMembers?.map(({ name }) => name) ?? []

/** Seven names are enough for a certificate; the eighth is refused, or put to a person where it is 原则上. */
export const certificate = (eighth: 'fail' | 'manual'): Turn[] => [
  [{ certificateNames: Array.from({ length: 7 }, (_, i) => `演示${i}`) }, 'pass'],
  [{ certificateNames: Array.from({ length: 8 }, (_, i) => `演示${i}`) }, eighth],
  [
    {
      certificateNames: Array.from({ length: 8 }, (_, i) => `演示${i}`),
      certificateException: { reason: '联合研发', approvedBy: '秘书处' },
    },
    eighth === 'manual' ? 'pass' : 'fail',
  ],
]

const membership = (identityKey: string): Registers => ({
  otherCoreMemberships: [{ identityKey, subtype: 'maker-team', group: 'startup' }],
})

/** A member of another team of makers is refused. */
export const MEMBER_ONCE: readonly Turn[] = [
  [{}, 'pass'],
  [{}, 'pass', membership('key-z')],
  [{}, 'fail', membership('key-b')],
]

/** The last millisecond of a day in Beijing is in time, the next is not. */
export const lastDay = (date: string): Turn[] => [
  [{ submittedAt: `${date}T15:59:59.999Z` }, 'pass'],
  [{ submittedAt: `${date}T16:00:00.000Z` }, 'fail'],
]

/** Prizes of these years refuse, those of the years beside them do not. */
export const wonIn = (refused: readonly number[], free: readonly number[], award?: string): Turn[] => [
  ...refused.map(year => [{ pastAwards: [{ year, level: 'province', award }] }, 'fail'] as const),
  ...free.map(year => [{ pastAwards: [{ year, level: 'province', award }] }, 'pass'] as const),
  [{ pastAwards: [] }, 'manual', register('provincialWinners', refused[0] ?? 0, '一等奖', '别的项目')],
  [{ pastAwards: [] }, 'fail', register('provincialWinners', refused[0] ?? 0, '一等奖', '演示项目')],
]

/** A list named by the clause refuses in these years; others do not or are put to a person. */
export const listedIn = (years: readonly number[], list: string, other: string): Turn[] => [
  ...years.map(year => [{ nationalLists: [{ year, list }] }, 'fail'] as const),
  [{ nationalLists: [{ year: Math.min(...years) - 1, list }] }, 'pass'],
  [{ nationalLists: [{ year: years[0] ?? 0, list: other }] }, 'manual'],
  [{ nationalLists: [] }, 'fail', register('nationalLists', years[0] ?? 0, list, '演示项目')],
]

function register(
  book: 'provincialWinners' | 'nationalLists',
  year: number,
  list: string,
  projectName: string,
): Registers {
  const entry = {
    year,
    list,
    projectName,
    subjectName: '某公司',
    companyCode: ENTERPRISE.company?.code ?? '',
  }
  return { [book]: { years: [year], complete: true, projects: [entry] } }
}

/** A case is put to a person, who may find it the same. */
export const SIMILAR: readonly Turn[] = [
  [{}, 'pass'],
  [{}, 'manual', { duplicateCases: [{ otherProject: '相近项目', state: 'suspected' }] }],
  [{}, 'fail', { duplicateCases: [{ otherProject: '相同项目', state: 'confirmed-same' }] }],
]

/** One door passes, two are merged by a person, none is asked for. */
export const doors = (one: string, two: string): Turn[] => [
  [{ channels: [one] }, 'pass'],
  [{ channels: [two] }, 'pass'],
  [{ channels: [one, two] }, 'manual'],
  [{ channels: [] }, 'unknown'],
]

/** Without a number of the official site nobody is registered. */
export const NUMBER: readonly Turn[] = [
  [{ officialNumber: 'GW-0001' }, 'pass'],
  [{ officialNumber: ' ' }, 'unknown'],
]

/** A company stays out of the makers' group; a team with a company in its papers is looked at. */
export const NO_COMPANY: readonly Turn[] = [
  [{}, 'pass'],
  [{ subject: 'company' }, 'fail'],
  [{ company: { code: ENTERPRISE.company?.code } }, 'manual'],
  [patentOf('别家演示有限公司'), 'manual'],
]

/** 企业组 is for companies. */
export const COMPANIES_ONLY: readonly Turn[] = [
  [{ subject: 'company' }, 'pass'],
  [{ subject: 'team' }, 'fail'],
]

/** 创业组 is for young companies and for makers of every kind. */
export const STARTUPS_AND_MAKERS: readonly Turn[] = [
  [{ subject: 'company' }, 'pass'],
  [{ subject: 'individual' }, 'pass'],
  [{ subject: 'team' }, 'pass'],
  [{ subject: 'university-team' }, 'pass'],
  [{ subject: 'institute-team' }, 'pass'],
  [{ subject: 'overseas' }, 'fail'],
]

/** A startup whose member is also in a team of makers is looked at, never refused (T-07). */
export const STARTUP_MEMBER: readonly Turn[] = [
  [{}, 'pass'],
  [{}, 'manual', membership('key-a')],
]

/** One of the groups has to be chosen. */
export const GROUPS: readonly Turn[] = [
  [{ group: 'enterprise' }, 'pass'],
  [{ group: 'startup' }, 'pass'],
]
