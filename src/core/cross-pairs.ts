import { similarPairs } from './similarity'
import { type ComparedProject, type LikenessEvidence, likenessEvidence, printOf } from './similarity/likeness'

/** By what a case was found: 人、企业、项目、榜单、专题赛. */
export type CrossKind = 'person' | 'company' | 'project' | 'register' | 'thematic'

/** A project of an upper edition: who recommended it, and whether it is a team whose people may stand in one only. */
export interface CrossProject extends ComparedProject {
  source: string
  team: boolean
}

/** Two projects of different sources that people have to look at; `first` has the smaller id. */
export interface CrossPair {
  first: string
  second: string
  kinds: readonly CrossKind[]
  /** 0–100, of the projects; 100 where two teams share a member, 0 where only people or company agree. */
  likeness: number
  /** `bothTeams`: people in common are forbidden, not only a hint (T-07). */
  evidence: LikenessEvidence & { bothTeams: boolean }
}

/**
 * What projects recommended by different units have in common (T-07, SX26-36, CN24-22, CN24-33): core members, the
 * company, or the project itself. Pairs of one source are left to that source. The same whatever order they come in.
 */
export function crossPairs(projects: readonly CrossProject[]): CrossPair[] {
  const sorted = [...projects].sort((a, b) => (a.id < b.id ? -1 : 1))
  const places = new Map(sorted.map(({ id }, place) => [id, place]))
  const apart = (one: number, two: number) => sorted[one]!.source !== sorted[two]!.source
  const found = new Map<number, { kinds: CrossKind[]; likeness: number; evidence?: LikenessEvidence }>()
  const note = (one: number, two: number, kind: CrossKind) => {
    const key = one * sorted.length + two
    const held = found.get(key)
    if (held) held.kinds.push(kind)
    else found.set(key, { kinds: [kind], likeness: 0 })
    return found.get(key)!
  }
  for (const [one, two] of pairsWith(sorted, ({ members }) => [...new Set(members)]))
    if (apart(one, two) && !found.get(one * sorted.length + two)) note(one, two, 'person')
  for (const [one, two] of pairsWith(sorted, ({ companyCode }) => (companyCode ? [companyCode] : [])))
    if (apart(one, two)) note(one, two, 'company')
  for (const pair of similarPairs(sorted)) {
    const [one, two] = [places.get(pair.first)!, places.get(pair.second)!]
    if (!apart(one, two)) continue
    Object.assign(note(one, two, 'project'), { likeness: pair.likeness, evidence: pair.evidence })
  }
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, { kinds, likeness, evidence }]) => {
      const [a, b] = [sorted[Math.floor(key / sorted.length)]!, sorted[key % sorted.length]!]
      const shown = evidence ?? likenessEvidence(printOf(a), printOf(b))
      const bothTeams = a.team && b.team
      const forbidden = bothTeams && kinds.includes('person')
      return {
        ...{ first: a.id, second: b.id, kinds, likeness: forbidden ? 100 : likeness },
        evidence: { ...shown, bothTeams },
      }
    })
}

/** Places of two projects that share a key, the smaller first; a pair with two keys in common comes twice. */
function* pairsWith(
  projects: readonly CrossProject[],
  keysOf: (project: CrossProject) => readonly string[],
): Iterable<[number, number]> {
  const holders = new Map<string, number[]>()
  for (const [place, project] of projects.entries())
    for (const key of keysOf(project)) {
      const held = holders.get(key)
      if (held) held.push(place)
      else holders.set(key, [place])
    }
  for (const held of holders.values())
    for (let i = 0; i < held.length; i++) for (let j = i + 1; j < held.length; j++) yield [held[i]!, held[j]!]
}
