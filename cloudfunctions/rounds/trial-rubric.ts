import { trialRubric as input } from '../../src/contract/schemas/rounds-rubrics'
import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import type { Rubric } from '../../src/core/rubric'
import { scoreText } from '../../src/core/score-text'
import { scoreProject } from '../../src/core/scoring'
import { droppedAs } from '../shared/dropped-as'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { scoreSteps } from '../shared/score-steps'
import { completeRubric, draftProblems } from './rubric-draft'

/** Tries scoring rules on totals one invents: the same calculation as in the hall, step by step (O8). */
export const trialRubric = defineOperation(['rounds', 'trialRubric'], {
  kind: 'read',
  summary: '试算评分标准',
  who: { may: 'signed-in' },
  input,
  async run({ body, totals }) {
    const draft = body as RubricDraft
    const rules = completeRubric(draft)
    if (!rules)
      return { problems: draftProblems(draft), score: null, counted: 0, totals: totals.map(plain), steps: [] }
    if (rules.juries) throw fieldFailure('totals', '有几个评审组时不能只用总分试算，请在场次里演练')
    const tooHigh = totals.findIndex(total => total > rules.total)
    if (tooHigh >= 0) throw fieldFailure(`totals.${tooHigh}`, '试算的总分不能超过满分，请重填')
    const cards = totals.map((total, index) => ({ seat: index + 1, card: { criteria: [], total } }))
    const result = scoreProject(ofTotals(rules), cards)
    const seats = totals.map((total, index) => ({ seat: index + 1, total }))
    return {
      problems: [],
      score: result.outcome === 'scored' ? scoreText(result) : null,
      counted: result.outcome === 'scored' ? result.count : 0,
      totals: seats.map(({ seat, total }) => ({ total, dropped: droppedAs(result, seat) })),
      steps: scoreSteps(rules, seats, result),
    }
  },
})

/** The rules from the seats' totals on: what is tried out is weighed already. */
function ofTotals(rules: Rubric): Rubric {
  const criteria = rules.criteria.map(({ weight: _, ...criterion }) => criterion)
  return { ...rules, criteria, roundingPoints: rules.roundingPoints.filter(point => point !== 'criterion') }
}

const plain = (total: number) => ({ total, dropped: null })
