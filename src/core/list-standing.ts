import { endOfDay, type Instant, isPast } from './calendar'
import type { CivilDate } from './edition'
import type { ObjectionKind } from './objection-kinds'

/**
 * Where a published list stands. unlimited: the notice sets no period · scheduled, open: its period · suspended: over,
 * but an objection waits for its ruling · to-correct: an upheld ruling is not carried out yet · expired: may be made
 * final · final.
 */
export type ListStanding =
  | 'unlimited'
  | 'scheduled'
  | 'open'
  | 'suspended'
  | 'to-correct'
  | 'expired'
  | 'final'

export interface StandingFacts {
  publishedAt: Instant
  /** Last day of its publicity period; null where the notice sets none. */
  endsOn: CivilDate | null
  /** Objections of this edition that wait for a ruling and touch the list. */
  openObjections: number
  /** Upheld rulings the list does not show yet. */
  toCorrect: number
  finalisedAt: Instant | null
}

/**
 * The standing of a list at an instant. Never `final` or `expired` with an objection open, an upheld ruling not carried
 * out, or a millisecond of the period left.
 */
export function listStanding(facts: StandingFacts, now: Instant): ListStanding {
  const { endsOn, openObjections, toCorrect, finalisedAt, publishedAt } = facts
  if (endsOn === null) return 'unlimited'
  if (Date.parse(now) < Date.parse(publishedAt)) return 'scheduled'
  if (!isPast(endOfDay(endsOn), now)) return 'open'
  if (openObjections > 0) return 'suspended'
  if (toCorrect > 0) return 'to-correct'
  return finalisedAt === null ? 'expired' : 'final'
}

/**
 * Whether an objection may be filed: during the period up to its last millisecond; at any time where the notice sets
 * none or nothing is published yet. Copied work is reported at any time: 一经发现取消参赛资格.
 */
export function mayObject(
  kind: ObjectionKind,
  list: Pick<StandingFacts, 'endsOn'> | null,
  now: Instant,
): boolean {
  if (kind === 'plagiarism' || !list || list.endsOn === null) return true
  return !isPast(endOfDay(list.endsOn), now)
}
