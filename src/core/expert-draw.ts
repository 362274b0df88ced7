import { type DrawCommit, type DrawLimit, drawnPlaces, fitsLimits, type Stratum } from './draw'

/** An expert who may be drawn. `employer` as compared. */
export interface Candidate {
  id: string
  /** In the order the expert gave them. */
  fields: readonly string[]
  employer: string
}

/** How many judges of a field are wanted. */
export interface FieldWish {
  field: string
  want: number
}

/** What an expert draw asks for: fields, how many alternates each at least, how many of one employer at most (null: any). */
export interface DrawConditions {
  fields: readonly FieldWish[]
  alternates: number
  perEmployer: number | null
}

/** A field with too few experts: how many are asked for with alternates, how many there are, how many are lacking. */
export interface Shortage {
  field: string
  asked: number
  there: number
  lacks: number
}

/**
 * Shares candidates out to the fields asked for, each to one of his own, so that as many places as possible can be
 * filled; who is not needed anywhere counts for the first field asked for that he has. Depends on ids and fields alone.
 */
export function shareOut(
  candidates: readonly Candidate[],
  { fields: wishes, alternates }: DrawConditions,
): Stratum[] {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1))
  const members = new Map(wishes.map(({ field }) => [field, [] as Candidate[]]))
  const put = (candidate: Candidate, seen: Set<string>): boolean =>
    wishes.some(({ field, want }) => {
      if (!candidate.fields.includes(field) || seen.has(field)) return false
      seen.add(field)
      const there = members.get(field)!
      if (there.length < want + alternates) return Boolean(there.push(candidate))
      const at = there.findIndex(each => put(each, seen))
      if (at >= 0) there[at] = candidate
      return at >= 0
    })
  const left = sorted.filter(candidate => !put(candidate, new Set()))
  for (const candidate of left) {
    const first = wishes.find(({ field }) => candidate.fields.includes(field))
    if (first) members.get(first.field)!.push(candidate)
  }
  return wishes.map(({ field, want }) => ({
    ...{ id: field, want },
    members: members
      .get(field)!
      .map(({ id }) => id)
      .sort(),
  }))
}

/**
 * One limit per employer that has more candidates than may still serve together. `serving`: how many of each employer
 * serve already; candidates of an employer that is full have to be left out beforehand.
 */
export function employerLimits(
  candidates: readonly Candidate[],
  most: number | null,
  serving: ReadonlyMap<string, number> = new Map(),
): DrawLimit[] {
  if (most === null) return []
  const byEmployer = new Map<string, string[]>()
  for (const { id, employer } of candidates)
    byEmployer.set(employer, [...(byEmployer.get(employer) ?? []), id])
  return [...byEmployer]
    .map(([employer, members]) => ({ most: most - (serving.get(employer) ?? 0), members: members.sort() }))
    .filter(limit => limit.members.length > limit.most)
    .sort((a, b) => (a.members[0]! < b.members[0]! ? -1 : 1))
}

/** The fields whose places cannot be filled within the limits, or not with the alternates asked for (候选不足). */
export function shortages(
  strata: readonly Stratum[],
  limits: readonly DrawLimit[],
  { alternates }: Pick<DrawConditions, 'alternates'>,
): Shortage[] {
  return strata.flatMap(({ id: field, want, members }) => {
    const tooMany = limits.reduce((sum, limit) => {
      const own = members.filter(id => limit.members.includes(id)).length
      return sum + Math.max(0, own - limit.most)
    }, 0)
    const asked = want + alternates
    const lacks = Math.max(asked - members.length, want - (members.length - tooMany))
    return lacks > 0 ? [{ field, asked, there: members.length, lacks }] : []
  })
}

/**
 * Who takes the place of `out`: the first alternate of the same stratum, in drawn order, who has not been asked yet
 * and whom no limit keeps from serving beside the others. Null when nobody is left.
 */
export function nextAlternate(
  commit: DrawCommit,
  permutation: readonly string[],
  { out, asked, serving }: { out: string; asked: ReadonlySet<string>; serving: ReadonlySet<string> },
): string | null {
  const places = drawnPlaces(commit, permutation)
  const own = places.find(place => place.serving.includes(out) || place.alternates.includes(out))
  const beside = new Set([...serving].filter(id => id !== out))
  return own?.alternates.find(id => !asked.has(id) && fitsLimits(commit, beside, id)) ?? null
}
