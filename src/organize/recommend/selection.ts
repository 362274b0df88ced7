import type { Candidate, CandidatesView } from '../../contract/views/recommendations'

/** A project on the list, in its order; `reason` for going before a better rank. */
export interface Chosen {
  application: string
  reason: string
}

const candidatesOf = (view: CandidatesView) => view.groups.flatMap(group => group.candidates)

/** The list as it was saved, in its order. */
export function savedSelection(view: CandidatesView): Chosen[] {
  return candidatesOf(view)
    .filter(candidate => candidate.position !== null)
    .sort((a, b) => a.position! - b.position!)
    .map(({ application, reason }) => ({ application, reason }))
}

/** The list after a project was ticked or unticked. A new one goes behind those of its group that rank better. */
export function toggled(view: CandidatesView, chosen: readonly Chosen[], application: string): Chosen[] {
  if (chosen.some(each => each.application === application))
    return chosen.filter(each => each.application !== application)
  const order = candidatesOf(view).map(candidate => candidate.application)
  const place = order.indexOf(application)
  const after = chosen.findIndex(each => order.indexOf(each.application) > place)
  const at = after < 0 ? chosen.length : after
  return [...chosen.slice(0, at), { application, reason: '' }, ...chosen.slice(at)]
}

/** The list with one project moved up (-1) or down (1); at the ends it stays where it is. */
export function moved(chosen: readonly Chosen[], application: string, step: -1 | 1): Chosen[] {
  const from = chosen.findIndex(each => each.application === application)
  const to = from + step
  if (from < 0 || to < 0 || to >= chosen.length) return [...chosen]
  return chosen.map((each, i) => (i === from ? chosen[to]! : i === to ? chosen[from]! : each))
}

/** The list with another reason for one project. */
export function withReason(chosen: readonly Chosen[], application: string, reason: string): Chosen[] {
  return chosen.map(each => (each.application === application ? { ...each, reason } : each))
}

/** Whether two lists say the same. */
export function sameSelection(a: readonly Chosen[], b: readonly Chosen[]): boolean {
  return (
    a.length === b.length &&
    a.every((each, i) => each.application === b[i]!.application && each.reason === b[i]!.reason)
  )
}

/** The lines of the form for a list, in its order. */
export function formLines(view: CandidatesView, chosen: readonly Chosen[]): Candidate[] {
  const all = new Map(candidatesOf(view).map(candidate => [candidate.application, candidate]))
  return chosen.flatMap(each => all.get(each.application) ?? [])
}
