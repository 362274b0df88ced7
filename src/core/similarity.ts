import { candidatePairs } from './similarity/candidate-pairs'
import {
  type ComparedProject,
  type LikenessEvidence,
  likenessEvidence,
  printOf,
  suspectedLikeness,
} from './similarity/likeness'

/** Two projects alike enough for a person to look at; `first` has the smaller id. */
export interface SimilarPair {
  first: string
  second: string
  /** 0–100. */
  likeness: number
  evidence: LikenessEvidence
}

/**
 * The similar ones among many projects (SX26-36, JZ25-12, CN24-33), likest first: the same whatever order they come in,
 * and without comparing every project with every other. A hint for people, never a ruling.
 */
export function similarPairs(projects: readonly ComparedProject[]): SimilarPair[] {
  const prints = [...projects].sort((a, b) => (a.id < b.id ? -1 : 1)).map(printOf)
  const found = candidatePairs(prints).flatMap(([one, two]) => {
    const [a, b] = [prints[one]!, prints[two]!]
    const likeness = suspectedLikeness(a, b)
    if (likeness === null) return []
    return [{ first: a.project.id, second: b.project.id, likeness, evidence: likenessEvidence(a, b) }]
  })
  return found.sort(
    (a, b) => b.likeness - a.likeness || compare(a.first, b.first) || compare(a.second, b.second),
  )
}

/** Those of some projects that are similar to one, which may be among them. */
export function similarTo(project: ComparedProject, others: readonly ComparedProject[]): SimilarPair[] {
  return others
    .filter(({ id }) => id !== project.id)
    .flatMap(other => {
      const [a, b] = project.id < other.id ? [project, other] : [other, project]
      const [one, two] = [printOf(a), printOf(b)]
      const likeness = suspectedLikeness(one, two)
      return likeness === null
        ? []
        : [{ first: a.id, second: b.id, likeness, evidence: likenessEvidence(one, two) }]
    })
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
