import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { EligibilityFacts } from '../../src/core/eligibility/facts'
import { judgeApplication } from '../../src/core/eligibility/judge'
import { chineseDate } from '../../src/core/eligibility/wording'
import { phaseAt } from '../../src/core/phases'
import { CHANGZHI_2026 } from '../../src/editions/changzhi-2026/edition'
import { CLAUSES } from '../../src/editions/registry'
import { EMPTY_BOOKS, ENTERPRISE, MAKERS, NOW, STARTUP } from '../core/eligibility/season'

/** A story about an edition with the ending the notice asks for. */
interface Example {
  name: string
  tell: (edition: Edition) => unknown
  ending: unknown
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const outcome = (edition: Edition, requirement: string, facts: EligibilityFacts) =>
  judgeApplication(edition, CLAUSES, facts, NOW).findings.find(row => row.requirement === requirement)
    ?.outcome
const registered = (on: string) => ({ ...STARTUP, company: { ...STARTUP.company, registeredOn: on } })
const names = (count: number) => ({ ...MAKERS, certificateNames: Array.from({ length: count }, String) })
const won = (year: number) => ({ ...ENTERPRISE, pastAwards: [{ year, level: 'province' as const }] })
const listed = (year: number) => ({ ...ENTERPRISE, nationalLists: [{ year, list: '企业组500强' }] })
const submitted = (at: string) => ({ ...ENTERPRISE, submittedAt: at })
const each = <T>(edition: Edition, id: string, facts: (value: T) => EligibilityFacts, values: T[]) =>
  values.map(value => outcome(edition, id, facts(value)))
const YEARS = [2022, 2023, 2024, 2025, 2026]

const EXAMPLES: Example[] = [
  {
    name: 'the timetable as shown',
    tell: edition => edition.timetable.map(entry => `${entry.name} ${chineseDate(entry.by ?? '')}`),
    ending: [
      '报名 2026年7月10日',
      '市级初赛 2026年7月30日',
      '市级决赛 2026年7月30日',
      '推荐参加省赛 2026年8月5日',
      '省级决赛、总决赛 2026年9月10日',
      '赛后系列服务 2026年12月31日',
    ],
  },
  {
    name: 'registration closes after 10 July',
    tell: edition =>
      ['2026-07-10T15:59:59.999Z', '2026-07-10T16:00:00.000Z'].map(at => phaseAt(edition, at).phase),
    ending: ['last-day', 'screening'],
  },
  {
    name: 'a submission of 10 July is in time',
    tell: edition =>
      each(edition, 'in-time', submitted, ['2026-07-10T15:59:59.999Z', '2026-07-10T16:00:00.000Z']),
    ending: ['pass', 'fail'],
  },
  {
    name: 'a startup of 1 January 2024, and one that is two years old on the last day',
    tell: edition =>
      each(edition, 'startup-founded', registered, ['2023-12-31', '2024-01-01', '2024-07-10', '2024-07-11']),
    ending: ['fail', 'manual', 'manual', 'pass'],
  },
  {
    name: 'prizes of the three years before',
    tell: edition => each(edition, 'past-winner', won, YEARS),
    ending: ['pass', 'fail', 'fail', 'fail', 'pass'],
  },
  {
    name: 'national lists of the three years before',
    tell: edition => each(edition, 'national-list', listed, YEARS),
    ending: ['pass', 'fail', 'fail', 'fail', 'pass'],
  },
  {
    name: 'the years asked about are the three before the edition’s own',
    tell: edition =>
      edition.requirements.flatMap(({ check }) =>
        check.name === 'past-winner' ? check.params.years.map(year => edition.year - year) : [],
      ),
    ending: [3, 2, 1],
  },
  {
    name: 'one patent is enough, none is not',
    tell: edition =>
      each(
        edition,
        'enterprise-owns-ip',
        count => ({ ...ENTERPRISE, intellectualProperty: ENTERPRISE.intellectualProperty?.slice(0, count) }),
        [0, 1],
      ),
    ending: ['fail', 'pass'],
  },
  {
    name: 'seven names on a certificate, not eight',
    tell: edition => [each(edition, 'maker-certificate-names', names, [7, 8]), edition.certificateNames.max],
    ending: [['pass', 'fail'], 7],
  },
  {
    name: 'the share of 创业组 in a recommendation',
    tell: ({ recommendation: { maxStartupShare: share } }) =>
      [
        [0, 4],
        [1, 4],
        [1, 5],
        [2, 9],
        [2, 10],
        [2, 13],
        [3, 13],
      ].map(([startup = 0, total = 0]) => share.den * startup <= share.num * total),
    ending: [true, false, true, false, true, true, false],
  },
  {
    name: 'the recommendation is due on 5 August',
    tell: edition => edition.recommendation.dueOn,
    ending: '2026-08-05',
  },
]

const failing = (edition: Edition) =>
  EXAMPLES.filter(example => JSON.stringify(example.tell(edition)) !== JSON.stringify(example.ending)).map(
    row => row.name,
  )

/** Where the numbers and dates of an edition stand. */
function parameters(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)))
    return [path]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => parameters(inner, [...path, key]))
}

function nudge(value: Json, path: readonly (string | number)[], by: 1 | -1): Json {
  const [head, ...rest] = path
  if (head === undefined) return typeof value === 'number' ? value + by : addDays(String(value), by)
  if (Array.isArray(value))
    return value.map((inner, i) => (String(i) === head ? nudge(inner, rest, by) : inner))
  const object = value as { [key: string]: Json }
  return { ...object, [head]: nudge(object[head] ?? null, rest, by) }
}

describe('every number and date of 长治 2026 matters', () => {
  const data = JSON.parse(JSON.stringify(CHANGZHI_2026)) as Json
  const paths = parameters(data)

  it('all examples end as the notice asks', () => {
    expect(failing(CHANGZHI_2026)).toEqual([])
    expect(EMPTY_BOOKS.provincialWinners?.years).toEqual([2023, 2024, 2025])
    expect(paths.length).toBeGreaterThan(20)
  })

  it.each(paths.map(path => [path.join('.'), path] as const))('%s', (_name, path) => {
    for (const by of [1, -1] as const) {
      const nudged = nudge(data, path, by) as unknown as Edition
      expect(failing(nudged), `${path.join('.')} ${by}`).not.toEqual([])
    }
  })
})
