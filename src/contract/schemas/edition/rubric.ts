import * as z from 'zod'
import { clauseId, count, fraction, groups, key, list, some, text } from './parts'

const points = count(0, 1_000_000)

const weight = z.strictObject(fraction)
const trim = z.strictObject({ high: count(0, 20), low: count(0, 20) })

const criterion = z.strictObject({
  id: key,
  name: text(60),
  max: points,
  weight: weight.optional(),
  description: text(500).optional(),
})

const tieStep = z.union([
  z.enum(['untrimmed-mean', 'judges-vote', 'play-off', 'both-advance']),
  z.strictObject({ criterion: key }),
  z.strictObject({ stage: key }),
])

const jury = z.strictObject({
  ...{ id: key, name: text(40), weight, trim, minCards: count(1, 1000) },
  criteria: some(criterion, 60).optional(),
})

const rubric = z.strictObject({
  criteria: some(criterion, 60),
  step: points,
  total: points,
  trim,
  minCards: count(1, 1000),
  juries: some(jury, 10).optional(),
  decimals: count(0, 4),
  roundingPoints: list(z.enum(['criterion', 'card-total', 'mean', 'sum']), 10),
  roundingMode: z.enum(['half-up', 'half-even', 'down']),
  compare: z.enum(['rounded', 'exact']),
  ties: some(tieStep, 10),
  absence: z.enum(['panel-complete', 'count-present']),
  times: z.strictObject({ pitch: count(0, 7200), answer: count(0, 7200) }),
  rediscuss: z.strictObject({ spread: points }).optional(),
  normalise: z.literal('mean-ratio').optional(),
})

/** Scoring rules as a notice prints them, for a stage and some groups; the sense of the figures is asked later. */
export const statedRubric = z.strictObject({
  stage: key.nullable(),
  groups,
  rubric,
  clause: clauseId,
})
