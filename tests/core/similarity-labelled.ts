import type { ComparedProject } from '../../src/core/similarity/likeness'
import { NEIGHBOURS } from './similarity-neighbours'
import { FIELDS } from './similarity-projects'

export interface LabelledPair {
  kind: 'renamed' | 'reworded' | 'split' | 'same-field' | 'same-field-reworded' | 'neighbours'
  same: boolean
  words: readonly [readonly [string, string], readonly [string, string]]
}

/** Pairs that a person has labelled: the same project told twice, or two of one field that differ. */
export function labelledPairs(): LabelledPair[] {
  const neighbours = NEIGHBOURS.map((words): LabelledPair => ({ kind: 'neighbours', same: false, words }))
  const told = Object.values(FIELDS).flatMap(projects =>
    projects.flatMap(({ told, renamed, reworded, split }, index): LabelledPair[] => [
      { kind: 'renamed', same: true, words: [told, [renamed, told[1]]] },
      { kind: 'reworded', same: true, words: [told, reworded] },
      { kind: 'split', same: true, words: [told, split] },
      ...projects.slice(index + 1).flatMap((other): LabelledPair[] => [
        { kind: 'same-field', same: false, words: [told, other.told] },
        { kind: 'same-field-reworded', same: false, words: [told, other.reworded] },
      ]),
    ]),
  )
  return [...told, ...neighbours]
}

/** The two projects of a pair, entered by one company. */
export function entered({ words }: LabelledPair): [ComparedProject, ComparedProject] {
  const project = (id: string, [name, summary]: readonly [string, string]): ComparedProject => ({
    ...{ id, name, summary, companyCode: '91140400MA0000000X', members: [], numbers: [] },
  })
  return [project('app_1', words[0]), project('app_2', words[1])]
}
