import type { RubricDraft } from '../../../contract/views/rounds-rubrics'

/** A new draft: nothing is chosen, because the notice chooses nothing and neither do we. */
export const emptyRubric: RubricDraft = {
  criteria: [],
  step: null,
  total: null,
  trim: { high: null, low: null },
  minCards: null,
  decimals: null,
  roundingPoints: null,
  roundingMode: null,
  compare: null,
  ties: [],
  absence: null,
  times: { pitch: null, answer: null },
}

/** Hundredths of a typed number of points; null for nothing or nonsense. */
export function pointsOf(text: string): number | null {
  return /^\d+(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : null
}

/** A whole number as typed; null for nothing or nonsense. */
export function countOf(text: string): number | null {
  return /^\d+$/.test(text.trim()) ? Number(text) : null
}

/** Points as they are typed: 2500 → 25; '' for null. */
export function pointsTyped(points: number | null): string {
  return points === null ? '' : String(points / 100)
}

/** An identifier for a new criterion that no other of the draft has, common or of one jury. */
export function nextCriterionId({ criteria, juries = [] }: Pick<RubricDraft, 'criteria' | 'juries'>): string {
  const all = [...criteria, ...juries.flatMap(jury => jury.criteria ?? [])]
  const taken = new Set(all.map(each => each.id))
  for (let n = all.length + 1; ; n++) if (!taken.has(`item-${n}`)) return `item-${n}`
}

/** An identifier for a new jury that no other of the draft has. */
export function nextJuryId(juries: readonly { id: string }[]): string {
  const taken = new Set(juries.map(each => each.id))
  for (let n = juries.length + 1; ; n++) if (!taken.has(`jury-${n}`)) return `jury-${n}`
}

/** A draft as it is sent: the same values in lists of its own. */
export function rubricToSend(body: RubricDraft) {
  const { juries, ...rest } = body
  return {
    ...rest,
    criteria: [...body.criteria],
    ties: [...body.ties],
    roundingPoints: body.roundingPoints && [...body.roundingPoints],
    ...(juries
      ? {
          juries: juries.map(({ criteria, ...jury }) => ({
            ...jury,
            ...(criteria ? { criteria: [...criteria] } : {}),
          })),
        }
      : {}),
  }
}

/** Whole per cents of a weight as typed: 25; '' where there is none. */
export function percentTyped(weight: { num: number; den: number } | undefined): string {
  return weight ? String((100 * weight.num) / weight.den) : ''
}

/** A weight from typed per cents, up to two decimals; undefined for nothing or nonsense. */
export function percentOf(text: string): { num: number; den: number } | undefined {
  const hundredths = pointsOf(text)
  if (!hundredths) return undefined
  return hundredths % 100 === 0 ? { num: hundredths / 100, den: 100 } : { num: hundredths, den: 10_000 }
}
