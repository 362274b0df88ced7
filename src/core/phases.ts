import { endOfDay, type Instant, isPast, startOfDay } from './calendar'
import type { Edition, TimetableKind } from './edition'

export type Phase =
  | 'before-registration'
  | 'open'
  | 'last-day'
  | 'screening'
  | 'closed'
  | 'competing'
  | 'recommending'
  | 'after'

export type ApplicantAction =
  | 'self-check'
  | 'edit'
  | 'submit'
  | 'amend'
  | 'withdraw'
  | 'resubmit'
  | 'give-official-number'
  | 'see-results'

/**
 * What organisers have recorded; instants in UTC, absent: not recorded. Acts outrank the timetable, which only names
 * last days.
 */
export interface PhaseFacts {
  registrationOpenedAt?: Instant
  /** Applications still without a verdict; absent: not counted. */
  awaitingScreening?: number
  competitionStartedAt?: Instant
  resultsConfirmedAt?: Instant
  recommendedAt?: Instant
}

export interface PhaseView {
  phase: Phase
  /** What people call it. */
  name: string
  /** When this phase ends by the notice, null where nothing says so. */
  endsAt: Instant | null
  /** Milliseconds of registration left, null outside registration. */
  remaining: number | null
  allowed: readonly ApplicantAction[]
}

const DAY = 86_400_000

const NAMES: Readonly<Record<Phase, string>> = {
  'before-registration': '报名尚未开始',
  open: '正在报名',
  'last-day': '报名即将截止',
  screening: '资格审核中',
  closed: '报名已截止，等待比赛',
  competing: '正在比赛',
  recommending: '正在推荐',
  after: '本届赛事已完成推荐',
}

const REGISTERING = [
  'self-check',
  'edit',
  'submit',
  'amend',
  'withdraw',
  'resubmit',
  'give-official-number',
] as const

/** An amendment may come after the deadline but not after the contest began (T-11); the number before recommending. */
const ALLOWED: Readonly<Record<Phase, readonly ApplicantAction[]>> = {
  'before-registration': ['self-check'],
  open: REGISTERING,
  'last-day': REGISTERING,
  screening: ['self-check', 'amend', 'withdraw', 'give-official-number'],
  closed: ['self-check', 'withdraw', 'give-official-number'],
  competing: ['give-official-number'],
  recommending: ['give-official-number', 'see-results'],
  after: ['see-results'],
}

/**
 * The phase an edition is in at an instant, and what applicants may do in it. Every “X日前” includes day X to
 * 23:59:59.999+08:00; the last 24 hours of registration are 'last-day'.
 */
export function phaseAt(edition: Edition, instant: Instant, facts: PhaseFacts = {}): PhaseView {
  const deadline = endOfDay(edition.registration.deadline)
  const phase = registrationPhase(edition, instant, facts, deadline) ?? laterPhase(edition, instant, facts)
  const open = phase === 'open' || phase === 'last-day'
  return {
    phase,
    name: NAMES[phase],
    endsAt: open ? deadline : endOf(edition, phase),
    remaining: open ? Date.parse(deadline) - Date.parse(instant) : null,
    allowed: ALLOWED[phase],
  }
}

function registrationPhase(
  edition: Edition,
  instant: Instant,
  facts: PhaseFacts,
  deadline: Instant,
): Phase | null {
  if (isPast(deadline, instant)) return null
  const { opensOn } = edition.registration
  const opensAt = facts.registrationOpenedAt ?? (opensOn === null ? null : startOfDay(opensOn))
  if (opensAt !== null && Date.parse(instant) < Date.parse(opensAt)) return 'before-registration'
  return Date.parse(deadline) - Date.parse(instant) < DAY ? 'last-day' : 'open'
}

function laterPhase(edition: Edition, instant: Instant, facts: PhaseFacts): Phase {
  if (happened(facts.recommendedAt, instant)) return 'after'
  if (happened(facts.resultsConfirmedAt, instant)) return 'recommending'
  if (happened(facts.competitionStartedAt, instant)) return 'competing'
  if (isOver(edition, 'recommendation', instant)) return 'after'
  if (isOver(edition, 'final', instant)) return 'recommending'
  return facts.awaitingScreening === 0 ? 'closed' : 'screening'
}

const ENDS_WITH: Readonly<Partial<Record<Phase, TimetableKind>>> = {
  screening: 'preliminary',
  closed: 'preliminary',
  competing: 'final',
  recommending: 'recommendation',
}

function endOf(edition: Edition, phase: Phase): Instant | null {
  const kind = ENDS_WITH[phase]
  return kind === undefined ? null : lastMoment(edition, kind)
}

function isOver(edition: Edition, kind: TimetableKind, instant: Instant): boolean {
  const last = lastMoment(edition, kind)
  return last !== null && isPast(last, instant)
}

function lastMoment(edition: Edition, kind: TimetableKind): Instant | null {
  const by = edition.timetable.find(entry => entry.kind === kind)?.by ?? null
  return by === null ? null : endOfDay(by)
}

function happened(at: Instant | undefined, instant: Instant): boolean {
  return at !== undefined && Date.parse(at) <= Date.parse(instant)
}
