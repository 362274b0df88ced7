import { addFractions, type Fraction } from './fraction'
import type { Problem } from './problem'

/** A part of a whole, 25 % is 25/100. */
export interface Weight {
  num: number
  den: number
}

/** Whether the criteria are weighed; a half-weighed table is refused by weightProblems. */
export function isWeighed(criteria: readonly { weight?: Weight }[]): boolean {
  return criteria.some(({ weight }) => weight !== undefined)
}

/** What is wrong with the weights of the criteria at `path`; [] where none carries one. */
export function weightProblems(criteria: readonly { weight?: Weight }[], path = 'criteria'): Problem[] {
  if (!isWeighed(criteria)) return []
  if (criteria.some(({ weight }) => weight === undefined)) {
    return [problem(path, '评分项要么都写权重，要么都不写，请补齐。')]
  }
  const weights = criteria.map(({ weight }) => weight!)
  const wrong = weights.flatMap((weight, i) =>
    isPart(weight) ? [] : [problem(`${path}.${i}.weight`, '权重应大于 0，且不超过 100%。')],
  )
  return wrong.length > 0 ? wrong : sumProblem(weights, path, '评分项权重')
}

/** A problem where weights do not make the whole; `what` begins the sentence. */
export function sumProblem(weights: readonly Weight[], path: string, what: string): Problem[] {
  const sum = weights.reduce<Fraction>((total, { num, den }) => addFractions(total, [num, den]), [0, 1])
  if (sum[0] === sum[1]) return []
  return [problem(path, `${what}${gapText(sum[0] / sum[1], 1, 100)}。`)]
}

/** How far a sum is from its whole, in units of 1/scale: 合计 95，还差 5; 合计 105，多出 5. */
export function gapText(sum: number, whole: number, scale: number): string {
  const shown = (value: number) => String(Math.round(value * scale * 100) / 100)
  if (sum === whole) return `合计 ${shown(sum)}`
  return `合计 ${shown(sum)}，${sum < whole ? '还差' : '多出'} ${shown(Math.abs(whole - sum))}`
}

/** A true part of the whole: 0 < num/den ≤ 1 in integers. */
export function isPart({ num, den }: Weight): boolean {
  return Number.isSafeInteger(num) && Number.isSafeInteger(den) && num > 0 && num <= den
}

/** 1/4 as 25%; a part that is no whole per cent as it stands, 1/3. */
export function percentText({ num, den }: Weight): string {
  return (100 * num) % den === 0 ? `${(100 * num) / den}%` : `${num}/${den}`
}

function problem(path: string, message: string): Problem {
  return { code: 'RUBRIC_INVALID', path, message }
}
