import type { Card } from '../evidence/canonical'
import type { Season } from './season'
import { edition } from './season'

export interface Rubric {
  criteria: { id: string; name: string; max: number }[]
  step: number
  total: number
  trim: { high: number; low: number }
  minCards: number
  [more: string]: unknown
}

/** Complete scoring rules out of 100 points, one high and one low dropped; `over` replaces parts. */
export function rubricOf(over: Partial<Rubric> = {}): Rubric {
  return {
    criteria: [
      { id: 'innovation', name: '创新性', max: 4000 },
      { id: 'market', name: '市场', max: 3500 },
      { id: 'team', name: '团队', max: 2500 },
    ],
    ...{ step: 1, total: 10_000, trim: { high: 1, low: 1 }, minCards: 3, decimals: 2 },
    ...{ roundingPoints: ['mean'], roundingMode: 'half-up', compare: 'rounded', absence: 'count-present' },
    ties: ['untrimmed-mean', { criterion: 'innovation' }, 'judges-vote'],
    times: { pitch: 480, answer: 300 },
    ...over,
  }
}

/** A card of this total, each criterion given its share, whole steps. */
export function cardOf(rubric: Rubric, total: number): Card {
  let [left, weight] = [total, rubric.total]
  const criteria = rubric.criteria.map(({ id, max }): [string, number] => {
    const value =
      weight === max ? left : Math.min(max, Math.floor((left * max) / weight / rubric.step) * rubric.step)
    left -= value
    weight -= max
    return [id, value]
  })
  return { criteria, total }
}

/** Rules drafted by the operator and signed by two members of the committee; answers their id. */
export async function approveRubric(
  { operator, committee }: Season,
  name: string,
  rubric: Rubric,
): Promise<string> {
  const saved = await operator.get<{ rubric: string; version: number }>('rounds.saveRubric', {
    ...{ edition, rubric: null, expectedVersion: 0, name, body: rubric },
  })
  const { rubric: id } = saved
  let { version } = await operator.get<{ version: number }>('rounds.submitRubric', {
    rubric: id,
    expectedVersion: saved.version,
  })
  const { rubrics } = await operator.get<{ rubrics: { id: string; bodyHash: string }[] }>('rounds.rubrics', {
    edition,
  })
  const { bodyHash } = rubrics.find(each => each.id === id)!
  for (const member of committee.slice(0, 2))
    ({ version } = await member.get<{ version: number }>('rounds.signRubric', {
      rubric: id,
      expectedVersion: version,
      bodyHash,
    }))
  return id
}
