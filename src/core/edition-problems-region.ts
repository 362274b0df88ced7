import type { Edition, Group, Region, Requirement, Track } from './edition'
import type { EditionDocument } from './edition-document'
import { type EditionFamily, type EditionFinding, noticeIf, wrongUnless } from './edition-problems-finding'
import type { Check, CheckParameters } from './eligibility/check-parameters'

/** The kind of contest a notice above speaks of, and the contest held directly under that notice. */
interface Regional {
  track: Track
  contest: Edition
}

/**
 * Companies of a regional contest are registered in its region (CN24-15). Refused where a notice above says so; else the
 * organiser is told, for a city's or province's own notice may let in whom it likes (CZ23-11).
 */
export function regionFindings({ document, parents }: EditionFamily): EditionFinding[] {
  const { edition } = document
  if (edition.level === 'nation') return []
  const regional = regionalUnder(document, parents)
  const unknown = unknownTrack(edition, parents)
  // a contest of another kind, such as 专题赛, is open beyond its region
  if (unknown.length > 0 || (regional === null && edition.parent?.track !== undefined)) return unknown
  return edition.groups.flatMap((group, i): EditionFinding[] => {
    const at = ['edition', 'groups', i]
    if (regional !== null && !isHeld(edition, group, regional.contest))
      return wrongUnless(
        false,
        at,
        `上级条款“${regional.track.clause}”规定“${regional.track.name}”的企业注册在所辖区域（${regionOf(regional.contest)?.name ?? ''}），本届的“${group.name}”没有这样的硬性注册地条件，请补上；本届不是“${regional.track.name}”的，请在“上级届次 › 所属赛事类别”写明。`,
      )
    const home = regionOf(edition)
    return noticeIf(
      home !== null && !isHeld(edition, group, edition),
      at,
      `“${group.name}”没有限于${home?.name ?? ''}的注册地条件，外地企业也能报名；如通知如此，可以不理。`,
    )
  })
}

/** Where the topmost notice that speaks of regional contests stands above this edition; null where none does. */
function regionalUnder(document: EditionDocument, parents: readonly EditionDocument[]): Regional | null {
  const chain = [document, ...parents].map(({ edition }) => edition)
  for (let i = chain.length - 1; i > 0; i -= 1) {
    const track = chain[i]?.tracks.find(({ ownRegion }) => ownRegion === true)
    const contest = chain[i - 1]
    if (track === undefined || contest === undefined) continue
    return (contest.parent?.track ?? track.id) === track.id ? { track, contest } : null
  }
  return null
}

function unknownTrack({ parent }: Edition, parents: readonly EditionDocument[]): EditionFinding[] {
  const above = parents.find(({ edition }) => edition.slug === parent?.slug)?.edition
  if (above === undefined || parent?.track === undefined) return []
  const known = above.tracks.map(({ id }) => id)
  return wrongUnless(
    known.includes(parent.track),
    ['edition', 'parent', 'track'],
    `上级届次没有编号为“${parent.track}”的赛道，请核对；${known.length > 0 ? `上级的赛道有：${known.join('、')}` : '上级没有分赛道，请删去这一项'}。`,
  )
}

function regionOf({ city, province }: Pick<Edition, 'city' | 'province'>): Region | null {
  return city ?? province
}

/** Whether every company of the group must be registered in the contest's region; true for a group without companies. */
function isHeld(edition: Edition, group: Group, contest: Edition): boolean {
  const region = regionOf(contest)
  if (region === null) return true
  const rules = edition.requirements.filter(
    rule =>
      rule.hard &&
      rule.when === undefined &&
      rule.tracks === undefined &&
      rule.groups.includes(group.id) &&
      demands(rule.check, region),
  )
  const held = (subtype: string | null) =>
    rules.some(({ subtypes }: Requirement) => subtypes === undefined || subtypes.includes(subtype ?? ''))
  if (group.subtypes.length === 0) return !group.subjects.includes('company') || held(null)
  return group.subtypes.every(({ id, subjects }) => !subjects.includes('company') || held(id))
}

/** Whether a check lets in nobody from outside the region, however it is combined. */
function demands(check: Check, region: Region): boolean {
  switch (check.name) {
    case 'registered-place':
      return digitsOf(check.params).startsWith(region.code.replace(/(00)+$/, ''))
    case 'all-of':
      return check.params.of.some(part => demands(part, region))
    case 'any-of':
      return check.params.of.every(part => demands(part, region))
    default:
      return false
  }
}

/** The leading digits of a county's code that decide: two of a province, four of a city, six of a county, none of all. */
function digitsOf({ scope, regionCode }: CheckParameters['registered-place']): string {
  if (scope === 'country') return ''
  if (scope === 'province') return regionCode.slice(0, 2)
  return regionCode.endsWith('00') ? regionCode.slice(0, 4) : regionCode
}
