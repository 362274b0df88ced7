import type { Input } from '../../contract/operations'
import type { QuotaPlanView, QuotaUnit } from '../../contract/views/quota-plans'

type Trial = Input<'recommendations', 'computeQuotas'>

/** What is typed for one unit; everything as text until it is asked. */
export interface UnitEntry {
  count: string
  qualified: string
  basis: string
  floor: string
  cap: string
}

/** The form of a trial as it is typed. */
export interface TrialForm extends Pick<Trial, 'method' | 'denominator' | 'caps'> {
  seats: string
  countedOn: string
  units: Record<string, UnitEntry>
}

const empty: UnitEntry = { count: '', qualified: '', basis: '', floor: '', cap: '' }
const text = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)

/** The form to begin with: the newest version's numbers, else nothing but the defaults. */
export function startForm({ versions: [newest], countedOn, units }: QuotaPlanView): TrialForm {
  const entryOf = ({ unit }: QuotaUnit): UnitEntry => {
    const claim = newest?.claims.find(each => each.unit === unit)
    if (!newest || !claim) return empty
    const { typed, floor, cap } = claim
    return {
      ...{ count: text(typed?.count), qualified: text(typed?.qualified), basis: typed?.basis ?? '' },
      floor: floor > 0 ? String(floor) : '',
      cap: newest.caps === 'typed' ? text(cap) : '',
    }
  }
  return {
    seats: text(newest?.seats),
    method: newest?.method ?? 'largest-remainder',
    denominator: newest?.denominator ?? 'accepted',
    caps: newest?.caps ?? 'none',
    countedOn: newest?.countedOn ?? countedOn,
    units: Object.fromEntries(units.map(unit => [unit.unit, entryOf(unit)])),
  }
}

const number = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : null)

/** The number a unit counts with now: the one typed, else that of the system; null where nobody knows it. */
export function countOf(form: TrialForm, { unit, counts }: QuotaUnit): number | null {
  return number(form.units[unit]?.count ?? '') ?? counts?.[form.denominator] ?? null
}

/** What is still missing before a trial, as a sentence; null: nothing. */
export function missingIn(form: TrialForm, units: readonly QuotaUnit[]): string | null {
  if (number(form.seats) === null) return '请填写总名额'
  if (!/^\d{4}-\d{2}-\d{2}$/.test(form.countedOn)) return '请填写统计截止日'
  const unknown = units.filter(unit => countOf(form, unit) === null)
  return unknown.length > 0 ? `还有${unknown.length}个单位没有报名数` : null
}

/** The form as the operation takes it; ask `missingIn` first. */
export function trialOf(edition: string, form: TrialForm): Trial {
  const { method, denominator, caps, countedOn } = form
  return {
    ...{ edition, method, denominator, caps, countedOn, seats: number(form.seats) ?? 0 },
    units: Object.entries(form.units).map(([unit, entry]) => {
      const count = number(entry.count)
      const typed = { qualified: number(entry.qualified), basis: entry.basis.trim() }
      return {
        ...{ unit, floor: number(entry.floor) ?? 0, cap: number(entry.cap) },
        typed: count === null ? null : { count, ...typed },
      }
    }),
  }
}
