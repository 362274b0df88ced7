import type { ListStandingView, PublicityBoard } from '../../src/contract/views/objections'
import type { PublicityView } from '../../src/contract/views/results'
import { beijingDate } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { type ListStanding, listStanding, mayObject, type StandingFacts } from '../../src/core/list-standing'
import { monthDay } from './month-day'
import { officeOf } from './next-step'
import type { StandingRow } from './records/list-standings'

const stateTexts: Record<ListStanding, string> = {
  unlimited: '已公布',
  scheduled: '待公示',
  open: '公示中',
  suspended: '公示期满，异议核查中',
  'to-correct': '异议成立，名单待更正',
  expired: '公示期满，待确认',
  final: '最终名单',
}

/** What decides where a stored version of a list stands. */
export function standingFacts(row: StandingRow): StandingFacts {
  const { list, openObjections, toCorrect, finalisedAt } = row
  return {
    publishedAt: list.publishedAt.toISOString(),
    endsOn: (list.publicity as PublicityView | null)?.endsOn ?? null,
    openObjections,
    toCorrect,
    finalisedAt: finalisedAt?.toISOString() ?? null,
  }
}

/** The office people turn to and its telephone; the issuer without one where the notice names no office. */
export function officeView(edition: Edition): { name: string; phone: string | null } {
  return {
    name: officeOf(edition),
    phone: edition.contacts === 'not-stated' ? null : edition.contacts.phone,
  }
}

/** That a period is over and where to turn now. */
export function closedSentence(edition: Edition, endsOn: string): string {
  return `本次公示已于${monthDay(endsOn)}24:00结束，可向${officeOf(edition)}反映`
}

/** That the notice sets no time for objections; null where it sets a publicity period. */
export function objectionSilence(edition: Pick<Edition, 'publicity'>): string | null {
  if (edition.publicity !== 'not-stated') return null
  return '本届通知未规定提出异议的期限，名单公布后可随时提出。'
}

/** The newest lists of an edition with where each of them stands at an instant. */
export function publicityBoard(edition: Edition, rows: readonly StandingRow[], now: Date): PublicityBoard {
  return {
    edition: edition.slug,
    editionName: edition.name,
    lists: rows.map(row => standingView(edition, row, now)),
    office: officeView(edition),
    silence: objectionSilence(edition),
  }
}

function standingView(edition: Edition, row: StandingRow, now: Date): ListStandingView {
  const { list } = row
  const facts = standingFacts(row)
  const instant = now.toISOString()
  const state = listStanding(facts, instant)
  const publicity = list.publicity as PublicityView | null
  const open = mayObject('list', facts, instant)
  const { endsOn } = facts
  const daysLeft = publicity && daysLeftOf(publicity, beijingDate(instant))
  return {
    list: list.id,
    kind: list.kind,
    title: list.title,
    version: list.version,
    publishedAt: facts.publishedAt,
    state,
    stateText: stateTexts[state],
    sentence: sentenceOf(edition, state, { ...facts, daysLeft }),
    daysLeft,
    publicity,
    open,
    closed: open || endsOn === null ? null : closedSentence(edition, endsOn),
  }
}

/** Counted days from today on; all days where people decided on the end because no calendar is known. */
function daysLeftOf({ days, endsOn }: PublicityView, today: string): number {
  if (today > endsOn) return 0
  const counted = days.some(day => day.counts)
  return days.filter(day => day.on >= today && (day.counts || !counted)).length
}

function sentenceOf(
  edition: Edition,
  state: ListStanding,
  { endsOn, daysLeft, openObjections }: StandingFacts & { daysLeft: number | null },
): string {
  switch (state) {
    case 'unlimited':
      return objectionSilence(edition) ?? '这份名单没有设期限，可随时提出异议。'
    case 'scheduled':
    case 'open':
      return `${monthDay(endsOn!)}24:00前可以提出异议，还剩${daysLeft}天。`
    case 'suspended':
      return `公示期已满，还有${openObjections}件异议在办理，办结前名单不能定稿。`
    case 'to-correct':
      return '异议成立，请先发布更正后的名单。'
    case 'expired':
      return `公示已于${monthDay(endsOn!)}24:00结束，等待负责人确认。`
    case 'final':
      return `公示已于${monthDay(endsOn!)}24:00结束，名单已确认。`
  }
}
