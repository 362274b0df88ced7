import type { Question, SizeAnswer } from '../../core/self-check-questions'

/** The figures of a company as typed: revenue and assets in 万元. */
export interface SizeTyped {
  industry: string
  employees: string
  revenue: string
  assets: string
}

export const emptySize: SizeTyped = { industry: '', employees: '', revenue: '', assets: '' }

type Figure = Question['industries'][number]['figures'][number]

/** A figure in persons or integer yuan; undefined where nothing was typed, null where it is no number. */
export function figureOf(
  { id, unit }: Pick<Figure, 'id' | 'unit'>,
  typed: SizeTyped,
): number | null | undefined {
  const text = typed[id].normalize('NFKC').replace(/[\s,，]/g, '')
  if (text === '') return undefined
  const shape = unit === '人' ? /^\d{1,9}$/ : /^\d{1,9}(\.\d{1,4})?$/
  if (!shape.test(text)) return null
  return unit === '人' ? Number(text) : Math.round(Number(text) * 10_000)
}

/** What is wrong with a figure as typed, null when it is right or empty. */
export function figureProblem(figure: Figure, typed: SizeTyped): string | null {
  if (figureOf(figure, typed) !== null) return null
  return figure.unit === '人' ? '请填整数，如 86' : '请只填数字（万元），如 1250.5'
}

/** The answer for what was typed; figures left empty are not known. Null: no industry, or a figure is no number. */
export function sizeAnswer(question: Pick<Question, 'industries'>, typed: SizeTyped): SizeAnswer | null {
  const industry = question.industries.find(({ value }) => value === typed.industry)
  if (!industry) return null
  const figures = industry.figures.map(figure => [figure.id, figureOf(figure, typed)] as const)
  if (figures.some(([, value]) => value === null)) return null
  const known = figures.filter(([, value]) => value !== undefined)
  return { industryCode: typed.industry, ...Object.fromEntries(known) }
}

/** An answer given before, as it would have been typed. */
export function sizeTyped(answer: SizeAnswer): SizeTyped {
  const inTenThousands = (yuan: number | undefined) => (yuan === undefined ? '' : String(yuan / 10_000))
  return {
    industry: answer.industryCode,
    employees: answer.employees?.toString() ?? '',
    revenue: inTenThousands(answer.revenue),
    assets: inTenThousands(answer.assets),
  }
}
