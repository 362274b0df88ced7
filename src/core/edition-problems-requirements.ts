import type { Edition, Requirement } from './edition'
import {
  type EditionFinding,
  type FieldPath,
  noticeIf,
  repeated,
  wrongUnless,
} from './edition-problems-finding'
import type { Check } from './eligibility/check-parameters'

/** Requirements agree with the rest: parts they apply to, years before this one, places, names on certificates. */
export function requirementFindings(edition: Edition): EditionFinding[] {
  return edition.requirements.flatMap((requirement, i) => {
    const at: FieldPath = ['edition', 'requirements', i]
    return [
      ...partFindings(requirement, at, edition),
      ...everyCheck(requirement.check, [...at, 'check']).flatMap(one =>
        checkFindings(one, requirement, edition),
      ),
      ...(requirement.when === undefined
        ? []
        : everyCheck(requirement.when, [...at, 'when']).flatMap(one =>
            checkFindings(one, requirement, edition),
          )),
    ]
  })
}

function partFindings(requirement: Requirement, at: FieldPath, edition: Edition): EditionFinding[] {
  const { groups, subtypes = [], tracks = [], due } = requirement
  const held = edition.groups.filter(group => groups.includes(group.id))
  const inner = held.flatMap(group => group.subtypes.map(subtype => subtype.id))
  const known = new Set(edition.groups.flatMap(group => group.subtypes.map(subtype => subtype.id)))
  return [
    ...subtypes.flatMap((subtype, s) =>
      wrongUnless(
        !known.has(subtype) || inner.includes(subtype),
        [...at, 'subtypes', s],
        `小类“${subtype}”不在这一条的适用组别里，请核对组别或小类。`,
      ),
    ),
    ...tracks.flatMap((track, t) => {
      const own = edition.tracks.find(one => one.id === track)
      return wrongUnless(
        own === undefined || own.groups.some(group => groups.includes(group)),
        [...at, 'tracks', t],
        `赛道“${own?.name}”不对这一条的适用组别开放，请核对。`,
      )
    }),
    ...repeated(
      groups,
      group => group,
      g => [...at, 'groups', g],
      group => `适用组别“${group}”写了两次，请删去一个。`,
    ),
    ...wrongUnless(
      due === undefined || edition.timetable.some(entry => entry.kind === due),
      [...at, 'due'],
      '时间安排里没有这个时点，请补上，或改补齐时点。',
    ),
  ]
}

interface PlacedCheck {
  check: Check
  at: FieldPath
}

/** A check and the checks inside it. */
function everyCheck(check: Check, at: FieldPath): PlacedCheck[] {
  const inner =
    check.name === 'any-of' || check.name === 'all-of'
      ? check.params.of.flatMap((one, i) => everyCheck(one, [...at, 'params', 'of', i]))
      : []
  return [{ check, at }, ...inner]
}

function checkFindings(
  { check, at }: PlacedCheck,
  { hard }: Requirement,
  edition: Edition,
): EditionFinding[] {
  switch (check.name) {
    case 'registered-place':
      return placeFindings(check.params, [...at, 'params', 'regionCode'], edition)
    case 'past-winner':
    case 'national-list':
      return yearFindings(check.params.years, [...at, 'params', 'years'], edition)
    case 'core-member-count':
      return wrongUnless(
        check.params.min <= check.params.max,
        [...at, 'params', 'min'],
        `人数下限 ${check.params.min} 大于上限 ${check.params.max}，请核对。`,
      )
    case 'certificate-names':
      return certificateFindings(check.params.max, hard, [...at, 'params', 'max'], edition)
    default:
      return []
  }
}

function placeFindings(
  place: { scope: string; regionCode: string; regionName: string },
  at: FieldPath,
  { city, province }: Edition,
): EditionFinding[] {
  const home = place.scope === 'city' ? city : place.scope === 'province' ? province : null
  const digits = place.scope === 'city' ? 4 : 2
  return noticeIf(
    home !== null && home.code.slice(0, digits) !== place.regionCode.slice(0, digits),
    at,
    `要求注册在${place.regionName}（${place.regionCode}），和本届所在的${home?.name}（${home?.code}）不同，请确认不是笔误。`,
  )
}

function yearFindings(years: readonly number[] | 'all', at: FieldPath, edition: Edition): EditionFinding[] {
  if (years === 'all') return []
  return [
    ...years.flatMap((year, i) =>
      wrongUnless(
        year < edition.year,
        [...at, i],
        `往届年份 ${year} 不早于本届的 ${edition.year} 年，请核对。`,
      ),
    ),
    ...repeated(
      years,
      String,
      i => [...at, i],
      year => `年份 ${year} 写了两次，请删去一个。`,
    ),
  ]
}

function certificateFindings(
  max: number,
  hard: boolean,
  at: FieldPath,
  { certificateNames }: Edition,
): EditionFinding[] {
  if (certificateNames === 'not-stated')
    return wrongUnless(false, at, '参赛条件里有署名人数，“证书署名”却写着没有规定，请补上。')
  return wrongUnless(
    certificateNames.max === max && certificateNames.hard === hard,
    at,
    `署名人数或是否硬性，和“证书署名”（${certificateNames.max} 人，${certificateNames.hard ? '硬性' : '原则上'}）不一致，请改成一样。`,
  )
}
