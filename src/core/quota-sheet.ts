import { type Fraction, safe } from './fraction'
import { apportion, type QuotaOutcome, type QuotaPlan, type QuotaRow } from './quota'

/** One unit's line of the sheet that explains every seat. Decimals are cut off, never rounded. */
export interface QuotaLine extends QuotaRow {
  /** 30.9333… : four decimals, with … where more would follow. */
  decimal: string
  /** Largest remainder: the whole part of the share and what remains of it; null for Sainte-Laguë. */
  whole: number | null
  remainder: Fraction | null
  /** Largest remainder: 1 where the remainder won a seat. */
  extra: 0 | 1
  /** Sainte-Laguë: the quotients of its last seat and of the one after; null without that seat. */
  lastQuotient: Fraction | null
  nextQuotient: Fraction | null
}

/** How the seats were shared out, line by line, and who would lose by one seat more. */
export interface QuotaSheet {
  lines: readonly QuotaLine[]
  unallocated: number
  tie: Extract<QuotaOutcome, { ok: true }>['tie']
  /** Units that would get fewer seats if the total were one larger (a property of largest remainder). */
  lostToOneMore: readonly string[]
}

/** The sheet of a plan, or why its seats cannot be shared out, as `apportion` says it. */
export function quotaSheet(plan: QuotaPlan): ({ ok: true } & QuotaSheet) | (QuotaOutcome & { ok: false }) {
  const outcome = apportion(plan)
  if (!outcome.ok) return outcome
  const { rows, unallocated, tie } = outcome
  const lines = rows.map(row => lineOf(row, plan.method))
  return { ok: true, lines, unallocated, tie, lostToOneMore: lostToOneMore(plan, rows) }
}

function lineOf(row: QuotaRow, method: QuotaPlan['method']): QuotaLine {
  const [num, den] = row.share
  const decimal = decimalText(row.share)
  if (method === 'sainte-lague') {
    const { count, seats } = row
    const lastQuotient: Fraction | null = seats > 0 && count > 0 ? [count, 2 * seats - 1] : null
    const nextQuotient: Fraction | null = row.place === null ? null : [count, 2 * seats + 1]
    return { ...row, decimal, whole: null, remainder: null, extra: 0, lastQuotient, nextQuotient }
  }
  const whole = Math.floor(num / den)
  const extra = row.seats > whole ? 1 : 0
  const remainder: Fraction = [num - whole * den, den]
  return { ...row, decimal, whole, remainder, extra, lastQuotient: null, nextQuotient: null }
}

function lostToOneMore(plan: QuotaPlan, rows: readonly QuotaRow[]): string[] {
  const more = apportion({ ...plan, seats: plan.seats + 1 })
  if (!more.ok) return []
  return rows.filter((row, i) => more.rows[i]!.seats < row.seats).map(({ unit }) => unit)
}

/** A fraction with four decimals, cut off; `…` where it goes on. */
export function decimalText([num, den]: Fraction): string {
  const scaled = safe(num * 10_000)
  const cut = Math.floor(scaled / den)
  const text = `${Math.floor(cut / 10_000)}.${String(cut % 10_000).padStart(4, '0')}`
  return cut * den === scaled ? text.replace(/\.?0+$/, '') : `${text}…`
}
