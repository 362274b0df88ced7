import type { Edition, Requirement } from './edition'
import { type EditionFamily, type EditionFinding, noticeIf, wrongUnless } from './edition-problems-finding'
import { asksTheSame, looserThan, necessaryChecks } from './edition-problems-strictness'
import type { Check } from './eligibility/check-parameters'

/** Asked by every notice for itself: dates are compared elsewhere, groups and channels may differ. */
const OWN_MATTERS: ReadonlySet<string> = new Set([
  'group-chosen',
  'submitted-in-time',
  'registration-channel',
  'thematic-contest',
])

/** A part of an edition a requirement applies to. */
interface Part {
  group: string
  subtype: string | null
}

/**
 * Hard requirements of the notice above hold below (T-17): each must be there as hard and as strict for every group it
 * concerns. The refusal names the clause above.
 */
export function exclusionFindings({ document, parents }: EditionFamily): EditionFinding[] {
  const { edition } = document
  const parent = parents.find(one => one.edition.slug === edition.parent?.slug)?.edition
  if (parent === undefined) return []
  const binding = parent.requirements.filter(({ hard, check }) => hard && !OWN_MATTERS.has(check.name))
  return [
    ...unmatchedParts(edition, parent, binding),
    ...binding.flatMap(above =>
      necessaryChecks(above.check).flatMap(check => {
        const fault = partsOf(above, parent, edition)
          .map(part => faultOf({ ...above, check }, part, edition))
          .find(found => found !== null)
        if (fault === undefined || fault === null) return []
        const at = ['edition', 'requirements', ...(fault.index === null ? [] : [fault.index])]
        return wrongUnless(
          false,
          at,
          `下级放宽硬排除：上级条款“${above.clause}”规定“${above.title}”，${fault.words}，请补上或改严。`,
        )
      }),
    ),
  ]
}

/** Groups and subtypes of the parent that this edition does not have: what holds for them is for people to compare. */
function unmatchedParts(
  edition: Edition,
  parent: Edition,
  binding: readonly Requirement[],
): EditionFinding[] {
  const own = new Set(edition.groups.flatMap(group => [group.id, ...group.subtypes.map(inner => inner.id)]))
  const above = [
    ...parent.groups.map(group => ({
      ...group,
      rules: binding.filter(one => one.groups.includes(group.id) && !isForAll(one, parent)),
    })),
    ...parent.groups
      .flatMap(group => group.subtypes)
      .map(inner => ({ ...inner, rules: binding.filter(one => one.subtypes?.includes(inner.id)) })),
  ]
  return above.flatMap(({ id, name, rules }) =>
    noticeIf(
      !own.has(id) && rules.length > 0,
      ['edition', 'groups'],
      `上级对“${name}”有 ${rules.length} 条硬性要求，本届没有编号为“${id}”的组别或小类，没有对照；只是编号不同的，请改用上级的编号，否则请人工核对。`,
    ),
  )
}

function isForAll(one: Requirement, parent: Edition): boolean {
  return one.subtypes === undefined && parent.groups.every(group => one.groups.includes(group.id))
}

/** Where it applies: every group of this edition when it concerned all of the parent's, else groups of the same id. */
function partsOf(above: Requirement, parent: Edition, edition: Edition): Part[] {
  const everywhere = parent.groups.every(group => above.groups.includes(group.id))
  const groups = edition.groups.filter(group => everywhere || above.groups.includes(group.id))
  return groups.flatMap((group): Part[] => {
    if (above.subtypes !== undefined)
      return group.subtypes
        .filter(subtype => above.subtypes?.includes(subtype.id))
        .map(subtype => ({ group: group.id, subtype: subtype.id }))
    if (group.subtypes.length === 0) return [{ group: group.id, subtype: null }]
    return group.subtypes.map(subtype => ({ group: group.id, subtype: subtype.id }))
  })
}

/** What is wrong for one part of the edition: the requirement nearest to it and why it will not do; null when held. */
function faultOf(above: Requirement, part: Part, edition: Edition) {
  const name = partName(part, edition)
  const candidates = edition.requirements.flatMap((here, index) => {
    const check = necessaryChecks(here.check).find(one => asksTheSame(one, above.check))
    const covers =
      here.groups.includes(part.group) &&
      (here.subtypes === undefined || part.subtype === null || here.subtypes.includes(part.subtype))
    return check !== undefined && covers ? [{ index, words: weakness(here, check, above) }] : []
  })
  if (candidates.length === 0) return { index: null, words: `本届的${name}没有这一条` }
  const weakest = candidates.find(candidate => candidate.words === null) ?? candidates[0]!
  return weakest.words === null ? null : { index: weakest.index, words: `本届的${name}${weakest.words}` }
}

function weakness(here: Requirement, check: Check, above: Requirement): string | null {
  if (!here.hard) return '改成了不硬性'
  if (here.tracks !== undefined && JSON.stringify(here.tracks) !== JSON.stringify(above.tracks))
    return '只对部分赛道要求'
  if (here.when !== undefined && JSON.stringify(here.when) !== JSON.stringify(above.when))
    return '加了适用前提'
  return looserThan(check, above.check)
}

function partName({ group, subtype }: Part, edition: Edition): string {
  const own = edition.groups.find(one => one.id === group)
  const inner = own?.subtypes.find(one => one.id === subtype)
  return `“${inner?.name ?? own?.name ?? group}”`
}
