import type { Fraction } from '../../src/core/fraction'
import type { TieTrace } from '../../src/core/ranking'
import type { Rubric } from '../../src/core/rubric'
import type { HumanStep } from '../../src/core/tie-break'
import { roundsOf } from '../shared/session-words'
import { tieStepName } from './rubric-summary'

const needed: Record<HumanStep, string> = {
  'judges-vote': '评分标准规定由评委合议，请登记合议结果',
  'play-off': '评分标准规定加赛，请登记加赛结果',
  'committee-ruling': '评分标准没有再规定，请登记专家委员会的书面裁定',
}

/** What has to be registered before a tie is settled. */
export function openTieSentence(step: HumanStep): string {
  return needed[step]
}

/** How a project fared in each step of its tie, one sentence per step: 比不去极值的平均分：86.4285… */
export function tieSentences(
  { rules, edition }: { rules: Rubric; edition: string },
  ties: readonly TieTrace[],
  project: string,
): string[] {
  const stageOf = (stage: string) => roundsOf(edition).find(({ id }) => id === stage)?.name
  return ties
    .filter(tie => tie.projects.includes(project))
    .flatMap(tie => tie.steps)
    .flatMap(step => {
      const index = step.projects.indexOf(project)
      if (index < 0) return []
      const name = tieStepName(rules, step.step, stageOf)
      if (step.step === 'both-advance') return ['并列保留，名次相同。']
      if (step.decision !== null) return [`${name}，记录编号${step.decision}。`]
      if (step.values === null) return [`有项目没有${name}，这一步不比。`]
      return [`比${name}：${decimalText(step.values[index]!)}。`]
    })
}

/** An exact value to six decimals for the eye, cut off; the comparison itself uses the fraction. */
function decimalText([num, den]: Fraction): string {
  const whole = Math.floor(num / den)
  const rest = Math.floor(((num - whole * den) * 1_000_000) / den)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(6, '0').replace(/0+$/, '')}`
}
