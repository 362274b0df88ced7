import type { Choice, ReviewFindingView } from '../../contract/views/screening'

/** One thing to change, as an officer writes it; `field` '' until one is chosen. */
export interface AmendmentLine {
  requirement: string | null
  field: string
  what: string
  why: string
}

const mostWhat = 200
const mostWhy = 300

const short = (text: string, most: number) => Array.from(text).slice(0, most).join('')

function whyOf({ finding, decision }: ReviewFindingView): string {
  const own = decision?.reason || finding.sentence
  const clause = finding.clause.text.replace(/[，；、,;。]+$/, '')
  const quoted = `${own}${own.endsWith('。') || own === '' ? '' : '。'}通知要求“${clause}”。`
  return Array.from(quoted).length <= mostWhy ? quoted : short(own, mostWhy)
}

function lineOf(each: ReviewFindingView, fields: readonly Choice[]): AmendmentLine {
  const { requirement, title, nextStep } = each.finding
  const field = fields.find(({ id }) => id === nextStep?.field)?.id ?? ''
  return {
    requirement,
    field,
    what: short(nextStep?.sentence ?? `请补充“${title}”的说明或材料`, mostWhat),
    why: whyOf(each),
  }
}

/** Still to be decided, and the pre-check missed something or found against it. */
const leftOver = ({ finding, open }: ReviewFindingView) =>
  open && (finding.outcome === 'unknown' || finding.outcome === 'fail')

/**
 * What a return begins with: one line for every requirement judged 需补正, with its clause; when none was, one for each
 * that the pre-check found missing or not met.
 */
export function amendmentLines(
  findings: readonly ReviewFindingView[],
  fields: readonly Choice[],
): AmendmentLine[] {
  const judged = findings.filter(({ decision }) => decision?.outcome === 'needs-amendment')
  return (judged.length > 0 ? judged : findings.filter(leftOver)).map(each => lineOf(each, fields))
}

/** An empty line. */
export const emptyLine: AmendmentLine = { requirement: null, field: '', what: '', why: '' }

/** The instant at which a Beijing day and time end, ISO-8601 UTC; null while the day is not complete. */
export function dueInstant(day: string, time: string): string | null {
  const instant = new Date(`${day}T${time}:00+08:00`)
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(instant.getTime()) ? instant.toISOString() : null
}

/** The Beijing civil date `days` after an instant in ms. */
export function dayAfter(now: number, days: number): string {
  return new Date(now + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10)
}
