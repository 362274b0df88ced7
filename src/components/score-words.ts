import { isValid, type ScoreCriterion, scoreText } from './score-entry'

/** What is wrong with a typed line, or null: an empty line is not wrong, only missing. */
export function lineProblem(criterion: ScoreCriterion, text: string): string | null {
  if (text === '' || isValid(criterion, text)) return null
  return `超过满分 ${scoreText(criterion.most)}，请重打`
}

/** The sum as it is read: — for none, … behind it while lines are missing. */
export function totalLabel(total: number | null, missing: number): string {
  if (total === null) return '—'
  return missing > 0 ? `${scoreText(total)} …` : scoreText(total)
}

/** A line as it is heard. */
export function spokenLine(criterion: ScoreCriterion, text: string, active: boolean): string {
  const state = lineProblem(criterion, text) ?? (text === '' ? '未打分' : `${text} 分`)
  return `${criterion.name}，满分 ${scoreText(criterion.most)}，${state}${active ? '，正在打这一项' : ''}`
}
