import { compareFractions, type Fraction } from './fraction'
import type { TieStep } from './rubric'
import type { ProjectFigures } from './scoring'

/** Steps only people can take; 'committee-ruling' is asked for where the rubric's chain ends without an answer. */
export type HumanStep = 'judges-vote' | 'play-off' | 'committee-ruling'

/** A recorded human decision about exactly these projects, best first; one tier of several: they stay equal. */
export interface TieDecision {
  step: HumanStep
  tiers: readonly (readonly string[])[]
  /** Where the decision is on file; no personal data. */
  ref: string
}

/**
 * One step as taken: who was equal, the values compared (points) or the decision applied, and what came out. Without
 * either it could not be taken: not all of them were in that earlier stage.
 */
export interface TieStepTaken {
  step: TieStep | 'committee-ruling'
  projects: readonly string[]
  values: readonly Fraction[] | null
  decision: string | null
  tiers: readonly (readonly string[])[]
}

export interface TieOutcome {
  /** Best first; a tier of several projects is still equal. */
  tiers: readonly (readonly string[])[]
  steps: readonly TieStepTaken[]
  /** Still equal, and the human step that must come next. */
  open: readonly { projects: readonly string[]; needs: HumanStep }[]
}

interface TieContext {
  chain: readonly TieStep[]
  figures: ReadonlyMap<string, ProjectFigures>
  decisions: readonly TieDecision[]
}

/** Takes a class of equal projects through the rubric's chain; each group still equal goes on with the next step. */
export function breakTie(projects: readonly string[], context: TieContext): TieOutcome {
  return takeStep([...projects].sort(), 0, context)
}

function takeStep(projects: readonly string[], index: number, context: TieContext): TieOutcome {
  const step = context.chain[index] ?? 'committee-ruling'
  if (step === 'both-advance') {
    return {
      tiers: [projects],
      steps: [{ step, projects, values: null, decision: null, tiers: [projects] }],
      open: [],
    }
  }
  if (step === 'judges-vote' || step === 'play-off' || step === 'committee-ruling') {
    return applyDecision(step, projects, index, context)
  }
  const found = projects.map(project => comparedValue(context.figures.get(project)!, step))
  const values = found.flatMap(value => (value ? [value] : []))
  if (values.length < projects.length) {
    return goOn({ step, projects, values: null, decision: null, tiers: [projects] }, index, context)
  }
  return goOn({ step, projects, values, decision: null, tiers: tiersBy(projects, values) }, index, context)
}

function applyDecision(
  step: HumanStep,
  projects: readonly string[],
  index: number,
  context: TieContext,
): TieOutcome {
  const decision = context.decisions.find(made => made.step === step && decides(made, projects))
  if (!decision) return { tiers: [projects], steps: [], open: [{ projects, needs: step }] }
  const tiers = decision.tiers.map(tier => [...tier].sort())
  const taken: TieStepTaken = { step, projects, values: null, decision: decision.ref, tiers }
  return step === 'committee-ruling' ? { tiers, steps: [taken], open: [] } : goOn(taken, index, context)
}

function goOn(taken: TieStepTaken, index: number, context: TieContext): TieOutcome {
  const outcomes = taken.tiers.map(tier =>
    tier.length === 1 ? { tiers: [tier], steps: [], open: [] } : takeStep(tier, index + 1, context),
  )
  return {
    tiers: outcomes.flatMap(outcome => outcome.tiers),
    steps: [taken, ...outcomes.flatMap(outcome => outcome.steps)],
    open: outcomes.flatMap(outcome => outcome.open),
  }
}

function comparedValue(
  figures: ProjectFigures,
  step: Exclude<TieStep, HumanStep | 'both-advance'>,
): Fraction | undefined {
  if (step === 'untrimmed-mean') return figures.untrimmedMean
  return 'stage' in step ? figures.stages?.[step.stage] : figures.criteria[step.criterion]
}

/** Groups projects of equal value, highest first, each group in the order given. */
export function tiersBy(projects: readonly string[], values: readonly Fraction[]): string[][] {
  const order = projects.map((_, i) => i).sort((a, b) => compareFractions(values[b]!, values[a]!) || a - b)
  const tiers: string[][] = []
  for (const [place, i] of order.entries()) {
    const before = order[place - 1]
    const joins = before !== undefined && compareFractions(values[before]!, values[i]!) === 0
    if (joins) tiers[tiers.length - 1]!.push(projects[i]!)
    else tiers.push([projects[i]!])
  }
  return tiers
}

/** A decision speaks about exactly the tied projects (sorted), each in one non-empty tier. */
export function decides({ tiers }: TieDecision, tied: readonly string[]): boolean {
  const named = tiers.flat().sort()
  return (
    tiers.every(tier => tier.length > 0) &&
    named.length === tied.length &&
    named.every((project, i) => project === tied[i])
  )
}
