import type { Card } from './ledger'
import type { Problem } from './problem'
import type { Rubric } from './rubric'
import { pointsText } from './score-text'

/** What keeps a judge's card from being sealed under a rubric; path 'criteria.<id>' or 'total'; [] when sound. */
export function cardProblems(rubric: Rubric, card: Card): Problem[] {
  const values = new Map(card.criteria)
  const known = rubric.criteria.map(criterion => criterion.id)
  const found = rubric.criteria.flatMap(criterion => {
    const path = `criteria.${criterion.id}`
    const value = values.get(criterion.id)
    if (value === undefined) return [problem('CRITERION_MISSING', path, `“${criterion.name}”还没有打分。`)]
    if (!Number.isSafeInteger(value) || value < 0 || value > criterion.max) {
      const range = `“${criterion.name}”应在 0 到 ${pointsText(criterion.max)} 分之间，请重打。`
      return [problem('OUT_OF_RANGE', path, range)]
    }
    if (value % rubric.step === 0) return []
    return [problem('OFF_STEP', path, `“${criterion.name}”按 ${pointsText(rubric.step)} 分一档打，请重打。`)]
  })
  if (found.length > 0) return found
  if (card.criteria.map(([id]) => id).join() !== known.join()) {
    return [problem('NOT_THE_RUBRIC', 'criteria', '评分项与评分标准不一致，请刷新后重打。')]
  }
  const sum = card.criteria.reduce((total, [, value]) => total + value, 0)
  return sum === card.total ? [] : [problem('TOTAL_WRONG', 'total', '合计与各项之和不一致，请核对。')]
}

function problem(code: string, path: string, message: string): Problem {
  return { code, path, message }
}
