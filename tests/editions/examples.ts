import { addDays, workingDaysBetween } from '../../src/core/calendar'
import type { CivilDate, Edition } from '../../src/core/edition'
import type { CompanyFacts, EligibilityFacts, ProjectRegister } from '../../src/core/eligibility/facts'
import { judgeApplication } from '../../src/core/eligibility/judge'
import { chineseDate } from '../../src/core/eligibility/wording'
import { phaseAt } from '../../src/core/phases'
import { CLAUSES } from '../../src/editions/registry'
import { EMPTY_BOOKS, ENTERPRISE, MAKERS, NOW, STARTUP } from '../core/eligibility/season'

/** A story about an edition with the ending its notice asks for. */
export interface Example {
  name: string
  tell: (edition: Edition) => unknown
  ending: unknown
}

/** Books of every year there was, holding nothing. */
const NOBODY: ProjectRegister = {
  years: Array.from({ length: 15 }, (_, i) => 2012 + i),
  complete: true,
  projects: [],
}
const CONTEXT = {
  ...NOW,
  registers: { ...EMPTY_BOOKS, provincialWinners: NOBODY, nationalLists: NOBODY },
}

/** What one requirement answers to an application of the first group it concerns. */
function outcome(edition: Edition, id: string, facts: EligibilityFacts) {
  const requirement = edition.requirements.find(row => row.id === id)
  const group = requirement?.groups[0]
  const placed = { track: edition.tracks[0]?.id, ...facts, group }
  return judgeApplication(edition, CLAUSES, placed, CONTEXT).findings.find(row => row.requirement === id)
    ?.outcome
}

const each = <T>(edition: Edition, id: string, facts: (value: T) => EligibilityFacts, values: readonly T[]) =>
  values.map(value => outcome(edition, id, facts(value)))
const startup = (company: CompanyFacts) => ({ ...STARTUP, company: { ...STARTUP.company, ...company } })
const enterprise = (company: CompanyFacts) => ({
  ...ENTERPRISE,
  company: { ...ENTERPRISE.company, ...company },
})
const dateOr = (date: CivilDate | null) => (date === null ? '没有日期' : chineseDate(date))

/** Name, year and day of the notice. */
export const notice = (year: number, issuedOn: CivilDate | null): Example => ({
  name: 'the year of the edition and the day of its notice',
  tell: edition => [edition.year, dateOr(edition.issuedOn)],
  ending: [year, dateOr(issuedOn)],
})

/** The timetable as shown. */
export const timetable = (...lines: readonly string[]): Example => ({
  name: 'the timetable as shown',
  tell: edition => edition.timetable.map(entry => `${entry.name} ${dateOr(entry.by)}`),
  ending: lines,
})

/** Each stage with its last day and who goes on. */
export const stages = (...lines: readonly string[]): Example => ({
  name: 'the stages, their last days and who goes on',
  tell: edition =>
    edition.stages.map(({ name, by, advance }) => {
      const rules = advance === 'not-stated' ? [] : advance
      const numbers = rules.map(({ rule }) => (rule.by === 'count' ? rule.count : rule.by))
      return [name, dateOr(by), ...numbers].join(' ')
    }),
  ending: lines,
})

/** The last day of registration is open to its last millisecond, and so is submitting. */
export function lastDay(day: CivilDate): Example {
  const instants = [`${day}T15:59:59.999Z`, `${day}T16:00:00.000Z`]
  return {
    name: `registration closes after ${day}, Beijing time`,
    tell: edition => [
      instants.map(at => phaseAt(edition, at).phase),
      each(edition, 'in-time', at => ({ ...ENTERPRISE, submittedAt: at }), instants),
    ],
    ending: [
      ['last-day', 'screening'],
      ['pass', 'fail'],
    ],
  }
}

/** Companies registered on these days: refused, let in, or put to a person (T-01). */
export const founded = (days: Readonly<Record<CivilDate, string>>): Example => ({
  name: 'the day a startup was registered',
  tell: edition => each(edition, 'startup-founded', day => startup({ registeredOn: day }), Object.keys(days)),
  ending: Object.values(days),
})

/** Prizes won in these years refuse or do not. */
export const won = (years: Readonly<Record<number, string>>): Example => ({
  name: 'prizes of earlier years',
  tell: edition =>
    each(
      edition,
      'past-winner',
      year => ({ ...ENTERPRISE, pastAwards: [{ year: Number(year), level: 'province', award: '三等奖' }] }),
      Object.keys(years),
    ),
  ending: Object.values(years),
})

/** A place on the list of 500 in these years refuses or does not. */
export const listed = (years: Readonly<Record<number, string>>): Example => ({
  name: 'national lists of earlier years',
  tell: edition =>
    each(
      edition,
      'national-list',
      year => ({ ...ENTERPRISE, nationalLists: [{ year: Number(year), list: '企业组500强' }] }),
      Object.keys(years),
    ),
  ending: Object.values(years),
})

/** 近三年 are the three years before the edition's own (T-05). */
export const threeYearsBefore: Example = {
  name: 'the years asked about are the three before the edition’s own',
  tell: edition =>
    edition.requirements.flatMap(({ check }) => {
      if (check.name !== 'past-winner' && check.name !== 'national-list') return []
      const { years } = check.params
      return years === 'all' ? [] : [years.map(year => edition.year - year).join()]
    }),
  ending: ['3,2,1'],
}

/** The counties of a company's registered office that may enter 企业组. */
export const places = (counties: Readonly<Record<string, string>>): Example => ({
  name: 'where a company must be registered',
  tell: edition =>
    each(edition, 'enterprise-place', code => enterprise({ countyCode: code }), Object.keys(counties)),
  ending: Object.values(counties),
})

/** One piece of intellectual property is enough, none is not. */
export const onePatent: Example = {
  name: 'one patent is enough, none is not',
  tell: edition =>
    each(
      edition,
      'enterprise-owns-ip',
      count => ({ ...ENTERPRISE, intellectualProperty: ENTERPRISE.intellectualProperty?.slice(0, count) }),
      [0, 1],
    ),
  ending: ['fail', 'pass'],
}

/** Seven names on a certificate, not eight: refused, or put to a person where the notice says 原则上. */
export const sevenNames = (eighth: 'fail' | 'manual'): Example => ({
  name: 'seven names on a certificate, not eight',
  tell: edition => [
    each(
      edition,
      'maker-certificate-names',
      count => ({ ...MAKERS, certificateNames: Array.from({ length: count }, String) }),
      [7, 8],
    ),
    edition.certificateNames === 'not-stated' ? null : edition.certificateNames.max,
  ],
  ending: [['pass', eighth], 7],
})

/** Prizes of each group as 'name count money'. */
export const prizes = (...lines: readonly string[]): Example => ({
  name: 'the table of prizes',
  tell: ({ awards }) =>
    awards === 'not-stated'
      ? []
      : awards.groups.flatMap(row =>
          row.prizes.map(one => `${row.group} ${one.name} ${one.count} ${one.money}`),
        ),
  ending: lines,
})

/** A list published on one day is open to objections until another. */
export const openUntil = (published: CivilDate, last: CivilDate): Example => ({
  name: `a list published on ${published} is open until ${last}`,
  tell: ({ publicity }) => {
    if (publicity === 'not-stated') return null
    const from = publicity.firstDay === 'next-day' ? addDays(published, 1) : published
    return workingDaysBetween(from, addDays(from, 60))[publicity.days - 1]
  },
  ending: last,
})

/** [projects of the limited group, all projects] → may such a list be handed up. */
export const shares = (
  lists: readonly (readonly [number, number])[],
  ending: readonly boolean[],
): Example => ({
  name: 'the share of one group in a recommendation',
  tell: ({ recommendation }) => {
    const share = recommendation === 'not-stated' ? 'not-stated' : recommendation.maxShare
    if (share === 'not-stated') return null
    return lists.map(([limited, total]) => share.den * limited <= share.num * total)
  },
  ending,
})

/** When recommendations are due, and the seats the notice itself prints. */
export const recommending = (due: CivilDate | 'not-stated', ...seats: readonly string[]): Example => ({
  name: 'when recommendations are due and how many each unit has',
  tell: ({ recommendation }) => {
    if (recommendation === 'not-stated') return null
    const quotas = recommendation.quota === 'not-stated' ? [] : recommendation.quota
    const lines = quotas.flatMap(({ channel, perGroup }) =>
      perGroup.map(({ group, max }) => `${channel} ${group} ${max}`),
    )
    return [recommendation.dueOn, ...lines]
  },
  ending: [due, ...seats],
})
