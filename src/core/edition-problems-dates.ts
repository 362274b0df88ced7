import { isCivilDate } from './calendar'
import type { Edition, TimetableKind } from './edition'
import {
  type EditionFinding,
  everyField,
  type FieldPath,
  noticeIf,
  wrongUnless,
} from './edition-problems-finding'
import { HOLIDAYS, type HolidayTable } from './holidays'

const DATE_FIELDS = new Set(['issuedOn', 'opensOn', 'deadline', 'by', 'dueOn', 'since', 'asOf'])

/** A city recommends after its final; the levels above are recommended to before theirs. */
const KINDS_IN_ORDER: Readonly<Record<Edition['level'], readonly TimetableKind[]>> = {
  city: ['preliminary', 'final', 'recommendation', 'upper-contest'],
  province: ['preliminary', 'recommendation', 'final'],
  nation: ['preliminary', 'recommendation', 'final'],
}

/** What must not come before what, in words. */
interface Milestone {
  name: string
  on: string
  at: FieldPath
}

/** Dates exist in the calendar, agree with each other and come in order; working days need a year's holidays. */
export function dateFindings(edition: Edition, holidays: HolidayTable = HOLIDAYS): EditionFinding[] {
  const unreal = everyField(edition, ['edition']).flatMap(({ at, value }) =>
    DATE_FIELDS.has(String(at.at(-1))) && typeof value === 'string' && isDateLike(value)
      ? wrongUnless(isCivilDate(value), at, `${value} 不是日历上有的一天，请核对。`)
      : [],
  )
  if (unreal.length > 0) return unreal
  return [...orderFindings(edition), ...agreementFindings(edition), ...holidayFindings(edition, holidays)]
}

function isDateLike(value: string): boolean {
  return /^\d/.test(value)
}

function orderFindings(edition: Edition): EditionFinding[] {
  return milestones(edition).flatMap(chain =>
    chain.slice(1).flatMap((later, i) => {
      const earlier = chain[i]!
      return wrongUnless(
        earlier.on <= later.on,
        later.at,
        `${later.name}（${later.on}）早于${earlier.name}（${earlier.on}），请核对先后。`,
      )
    }),
  )
}

/** Chains of dates that must not go back: by the stages, and by the timetable. */
function milestones(edition: Edition): Milestone[][] {
  const { registration, recommendation } = edition
  const start = [
    milestone('发文日期', edition.issuedOn, ['edition', 'issuedOn']),
    milestone('报名开始', registration.opensOn, ['edition', 'registration', 'opensOn']),
  ]
  const closing = milestone('报名截止', registration.deadline, ['edition', 'registration', 'deadline'])
  const stages = edition.stages.map((stage, i) =>
    milestone(`“${stage.name}”`, stage.by, ['edition', 'stages', i, 'by']),
  )
  const due =
    recommendation === 'not-stated' || recommendation.dueOn === 'not-stated' ? null : recommendation.dueOn
  const last = milestone('推荐报送', due, ['edition', 'recommendation', 'dueOn'])
  const lines = KINDS_IN_ORDER[edition.level].flatMap(kind =>
    edition.timetable.flatMap((entry, i) =>
      entry.kind === kind ? milestone(`“${entry.name}”`, entry.by, ['edition', 'timetable', i, 'by']) : [],
    ),
  )
  const own = edition.level === 'city' ? [...stages.flat(), ...last] : [...last, ...stages.flat()]
  return [
    [...start.flat(), ...closing, ...own],
    [...closing, ...lines],
  ]
}

function milestone(name: string, on: string | null, at: FieldPath): Milestone[] {
  return on === null ? [] : [{ name, on, at }]
}

/** One date is written in several places; they may not differ. */
function agreementFindings(edition: Edition): EditionFinding[] {
  const { deadline } = edition.registration
  const { recommendation } = edition
  const due = recommendation === 'not-stated' ? 'not-stated' : recommendation.dueOn
  const lines = edition.timetable.flatMap((entry, i) => {
    const at = ['edition', 'timetable', i, 'by']
    if (entry.by !== null && entry.kind === 'registration')
      return wrongUnless(
        entry.by === deadline,
        at,
        `时间安排里的报名截止和“报名 › 截止日期”（${deadline}）不一致，请核对通知。`,
      )
    if (entry.by !== null && entry.kind === 'recommendation' && due !== 'not-stated')
      return wrongUnless(
        entry.by === due,
        at,
        `时间安排里的推荐日期和“推荐 › 报送截止日期”（${due}）不一致，请核对通知。`,
      )
    return []
  })
  const checks = edition.requirements.flatMap(({ check }, i) => {
    const at = ['edition', 'requirements', i, 'check', 'params']
    if (check.name === 'submitted-in-time')
      return wrongUnless(
        check.params.deadline === deadline,
        [...at, 'deadline'],
        `这里的截止日期和“报名 › 截止日期”（${deadline}）不一致，请改成同一天。`,
      )
    if (check.name === 'founded-since')
      return wrongUnless(
        check.params.since <= check.params.asOf,
        [...at, 'since'],
        '最早注册日期晚于计算日期，请核对。',
      )
    return []
  })
  const year = Number(deadline.slice(0, 4))
  return [
    ...lines,
    ...checks,
    ...noticeIf(
      year !== edition.year,
      ['edition', 'registration', 'deadline'],
      `报名截止在 ${year} 年，和本届年份 ${edition.year} 不同，请确认不是笔误。`,
    ),
  ]
}

function holidayFindings(edition: Edition, holidays: HolidayTable): EditionFinding[] {
  const { publicity, recommendation } = edition
  if (publicity === 'not-stated' || publicity.unit !== 'working') return []
  const due =
    recommendation === 'not-stated' || recommendation.dueOn === 'not-stated' ? null : recommendation.dueOn
  const dates = [edition.registration.deadline, ...edition.stages.map(stage => stage.by), due]
  const last = Math.max(...dates.flatMap(date => (date === null ? [] : [Number(date.slice(0, 4))])))
  return noticeIf(
    holidays[last] === undefined,
    ['edition', 'publicity', 'unit'],
    `${last} 年节假日安排还没有录入，公示按工作日算不出截止日；公示前请人工确认，或等安排公布后更新。`,
  )
}
