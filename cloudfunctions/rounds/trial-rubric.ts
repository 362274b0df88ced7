import { trialRubric as input } from '../../src/contract/schemas/rounds-rubrics'
import type { RubricDraft } from '../../src/contract/views/rounds-rubrics'
import type { Rubric } from '../../src/core/rubric'
import type { RubricJury } from '../../src/core/rubric-juries'
import { scoreText } from '../../src/core/score-text'
import { scoreProject } from '../../src/core/scoring'
import { droppedAs } from '../shared/dropped-as'
import { fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { rulesOfTotals } from '../shared/rules-of-totals'
import { scoreSteps } from '../shared/score-steps'
import { completeRubric, draftProblems } from './rubric-draft'

/** Tries scoring rules on totals one invents: the same calculation as in the hall, step by step (O8). */
export const trialRubric = defineOperation(['rounds', 'trialRubric'], {
  kind: 'read',
  summary: '试算评分标准',
  who: { may: 'signed-in' },
  input,
  async run({ body, totals, juries }) {
    const draft = body as RubricDraft
    const rules = completeRubric(draft)
    if (!rules)
      return { problems: draftProblems(draft), score: null, counted: 0, totals: totals.map(plain), steps: [] }
    const jury = juriesOf(rules, totals.length, juries)
    const tooHigh = totals.findIndex(total => total > rules.total)
    if (tooHigh >= 0) throw fieldFailure(`totals.${tooHigh}`, '试算的总分不能超过满分，请重填')
    const cards = totals.map((total, index) => ({
      ...{ seat: index + 1, card: { criteria: [], total } },
      ...(jury[index] ? { jury: jury[index].id } : {}),
    }))
    const result = scoreProject(rulesOfTotals(rules), cards)
    const seats = totals.map((total, index) => ({
      ...{ seat: index + 1, total },
      ...(jury[index] ? { jury: jury[index].name } : {}),
    }))
    const counted = result.outcome === 'scored' ? (result.juries ?? [result]) : []
    return {
      problems: [],
      score: result.outcome === 'scored' ? scoreText(result) : null,
      counted: counted.reduce((sum, { count }) => sum + count, 0),
      totals: seats.map(({ seat, total }) => ({ total, dropped: droppedAs(result, seat) })),
      steps: [
        ...scoreSteps(rules, seats, result),
        ...(rules.normalise ? ['网评折算要看全场的评分，这里算的是折算前的分。'] : []),
      ],
    }
  },
})

/** The jury of each total; [] for one panel. Refuses totals without a jury of the rules. */
function juriesOf({ juries }: Rubric, totals: number, given: readonly string[] = []): RubricJury[] {
  if (!juries) return []
  const found = given.flatMap(id => juries.find(jury => jury.id === id) ?? [])
  if (found.length !== totals) throw fieldFailure('juries', '请写明每个总分属于哪个评审组')
  return found
}

const plain = (total: number) => ({ total, dropped: null })
