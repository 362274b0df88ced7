import type { ClauseUse } from '../../src/core/edition'
import { KINDS, type Kind, type Row, type Way } from './row'

const COUNTED = ['computed', 'recorded', 'exported', 'pending'] as const
const ANY = ['enforced', 'computed', 'recorded', 'exported', 'shown', 'excused', 'pending'] as const

/** A rule that can be decided or computed is not carried by showing it; what is missing is pending, never excused. */
const ALLOWED: Readonly<Record<Kind, readonly Way[]>> = {
  'eligibility-auto': ['enforced', 'computed', 'pending'],
  schedule: ['computed', 'enforced', 'pending'],
  quota: COUNTED,
  scoring: COUNTED,
  award: COUNTED,
  'notice-period': COUNTED,
  'export-form': ['exported', 'recorded', 'enforced', 'pending'],
  'eligibility-declared': ['enforced', 'recorded', 'pending'],
  'eligibility-manual': ['enforced', 'computed', 'recorded', 'pending'],
  role: ANY,
  service: ANY,
  notification: ANY,
}

/** Kinds a rule may have and still be only shown where the notice itself leaves it open (本届通知未规定). */
const MAY_BE_OPEN: readonly Kind[] = ['quota', 'scoring', 'award', 'notice-period']

/** How the clause's own `use` must read where a rule is carried in a way; pending rules may have any. */
const USES: Readonly<Record<Exclude<Way, 'pending'>, readonly ClauseUse[]>> = {
  enforced: ['enforced'],
  computed: ['computed'],
  recorded: ['recorded', 'computed'],
  exported: ['recorded', 'computed'],
  shown: ['shown'],
  excused: ['excused'],
}

/** The kind of a rule that asks most of the product; the others are carried along with it. */
export function leadingKind({ kinds }: Pick<Row, 'kinds'>): Kind | undefined {
  return KINDS.find(kind => kinds.includes(kind))
}

/** True where a rule of these kinds may be carried in this way; `open` topics let what nobody stated be shown. */
export function mayBe({ kinds, way, open }: Pick<Row, 'kinds' | 'way' | 'open'>): boolean {
  const kind = leadingKind({ kinds })
  if (kind === undefined) return false
  if (way === 'shown' && MAY_BE_OPEN.includes(kind)) return (open ?? []).length > 0
  return ALLOWED[kind].includes(way)
}

/** True where the clause says of itself what the row says of it. */
export function agrees(way: Way, use: ClauseUse): boolean {
  return way === 'pending' || USES[way].includes(use)
}
