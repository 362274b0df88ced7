import {
  SIZE_STANDARD_2011,
  type SizeFigure,
  type SizeIndustry,
  type SizeStandard,
} from './enterprise-size-standard'

export type EnterpriseSize = 'large' | 'medium' | 'small' | 'micro'

/** Persons at the end of the period; revenue and assets in integer yuan. Null: not stated by the applicant. */
export type SizeFigures = Readonly<Partial<Record<SizeFigure, number | null>>>

/** One comparison that was made: `value` against the inclusive lower bound `atLeast` of `size`. */
export interface SizeComparison {
  size: Exclude<EnterpriseSize, 'micro'>
  figure: SizeFigure
  value: number | null
  atLeast: number
  met: boolean | null
}

interface SizeEvidence {
  standard: string
  documentNumber: string
  industry: string
  comparisons: readonly SizeComparison[]
}

export type SizeFinding =
  | { outcome: EnterpriseSize; evidence: SizeEvidence }
  /** A figure the standard asks for is missing; `possible` are the sizes the known ones still allow. */
  | {
      outcome: 'unknown'
      missing: readonly SizeFigure[]
      possible: readonly EnterpriseSize[]
      evidence: SizeEvidence
    }
  /** Outside the table, or the code is too short or unknown: a person decides. */
  | { outcome: 'manual'; reason: string }

const SIZES = ['large', 'medium', 'small'] as const

/** Names of the figures, for messages and evidence. */
export const SIZE_FIGURE_NAMES: Readonly<Record<SizeFigure, string>> = {
  employees: '从业人员',
  revenue: '营业收入',
  assets: '资产总额',
}

/**
 * Size of an enterprise by 《中小企业划型标准规定》: from large down, the first size whose lower bounds are *all* met; else
 * micro. `industry` is a GB/T 4754-2017 code with or without its letter ('C3811', '65').
 */
export function enterpriseSize(
  industry: string,
  figures: SizeFigures,
  standard: SizeStandard = SIZE_STANDARD_2011,
): SizeFinding {
  const line = findLine(industry, standard)
  if ('reason' in line) return { outcome: 'manual', reason: line.reason }
  const comparisons = SIZES.flatMap(size => compare(line, size, figures))
  const evidence = {
    standard: standard.title,
    documentNumber: standard.documentNumber,
    industry: line.name,
    comparisons,
  }
  const missing = [...new Set(comparisons.filter(c => c.value === null).map(c => c.figure))]
  const possible = possibleSizes(comparisons)
  if (missing.length === 0) return { outcome: possible[0]!, evidence }
  return { outcome: 'unknown', missing, possible, evidence }
}

function compare(line: SizeIndustry, size: (typeof SIZES)[number], figures: SizeFigures): SizeComparison[] {
  return (Object.entries(line[size]) as [SizeFigure, number][]).map(([figure, atLeast]) => {
    const value = figures[figure] ?? null
    return { size, figure, value, atLeast, met: value === null ? null : value >= atLeast }
  })
}

/** With every figure known this is one size; a missing figure leaves each size it could still make, largest first. */
function possibleSizes(comparisons: readonly SizeComparison[]): EnterpriseSize[] {
  const possible: EnterpriseSize[] = []
  for (const size of SIZES) {
    const own = comparisons.filter(c => c.size === size)
    if (own.some(c => c.met === false)) continue
    possible.push(size)
    if (own.every(c => c.met === true)) return possible
  }
  return [...possible, 'micro']
}

function findLine(code: string, standard: SizeStandard): SizeIndustry | { reason: string } {
  const digits = code
    .normalize('NFKC')
    .trim()
    .replace(/^[A-Ta-t]/, '')
  if (!/^\d{2,4}$/.test(digits)) return { reason: '请填国民经济行业代码（至少两位数字），由人工确认。' }
  const lines = [...standard.industries, ...standard.manual]
  const matches = lines.flatMap(line =>
    line.prefixes.filter(prefix => digits.startsWith(prefix)).map(prefix => ({ line, prefix })),
  )
  const best = matches.sort((a, b) => b.prefix.length - a.prefix.length)[0]
  return best?.line ?? { reason: '没有这个行业代码，请对照营业执照和行业分类核对。' }
}
