import type { Edition, TimetableKind } from './edition'
import {
  type EditionFamily,
  type EditionFinding,
  type FieldPath,
  noticeIf,
  wrongUnless,
} from './edition-problems-finding'

const LEVELS = ['city', 'province', 'nation'] as const

/** Parts of the timetable of which a lower notice may not be later than the one above. */
const BOUND: readonly TimetableKind[] = ['registration', 'preliminary', 'recommendation']

/** The notice above: it is known, stands higher and covers this place; dates may be tighter than its own, not looser. */
export function parentFindings({ document, parents }: EditionFamily): EditionFinding[] {
  const { edition } = document
  if (edition.parent === null) return inheritedWithoutParent(edition)
  const parent = parents.find(one => one.edition.slug === edition.parent?.slug)?.edition
  if (parent === undefined)
    return wrongUnless(
      false,
      ['edition', 'parent', 'slug'],
      `没有找到代号为“${edition.parent.slug}”的上级届次，请先录入上级的通知，或核对代号。`,
    )
  return [
    ...standing(edition, parent),
    ...dateBounds(edition, parent),
    ...finalBounds(edition, parent),
    ...shareBound(edition, parent),
    ...markFindings({ document, parents }),
  ]
}

function inheritedWithoutParent(edition: Edition): EditionFinding[] {
  return edition.requirements.flatMap(({ inheritance }, i) =>
    wrongUnless(
      inheritance === 'own',
      ['edition', 'requirements', i, 'inheritance'],
      '本届没有写上级届次，不能有承自上级或比上级更严的条件，请补上级届次，或改为 "own"。',
    ),
  )
}

function standing(edition: Edition, parent: Edition): EditionFinding[] {
  return [
    ...wrongUnless(
      LEVELS.indexOf(parent.level) > LEVELS.indexOf(edition.level),
      ['edition', 'parent', 'slug'],
      `上级届次“${parent.name}”不比本届级别高，请核对。`,
    ),
    ...wrongUnless(
      parent.province === null || parent.province.code === edition.province?.code,
      ['edition', 'province'],
      `上级届次在${parent.province?.name ?? ''}，和本届的省份不同，请核对。`,
    ),
    ...noticeIf(
      parent.year !== edition.year,
      ['edition', 'parent', 'slug'],
      `上级届次是 ${parent.year} 年的，本届是 ${edition.year} 年的，请确认。`,
    ),
  ]
}

interface Bound {
  name: string
  at: FieldPath
  on: string
  limit: string
}

/** Where both notices give a date for the same thing: this one's and the one it may not pass. */
function dateBounds(edition: Edition, parent: Edition): EditionFinding[] {
  const lines = edition.timetable.flatMap((entry, i) => {
    const limit = BOUND.includes(entry.kind) ? lastOf(parent, entry.kind) : null
    return bound(`“${entry.name}”`, ['edition', 'timetable', i, 'by'], entry.by, limit)
  })
  const recommendedBy = dueOf(parent) ?? lastOf(parent, 'recommendation')
  const bounds = [
    ...bound(
      '报名截止',
      ['edition', 'registration', 'deadline'],
      edition.registration.deadline,
      parent.registration.deadline,
    ),
    ...lines,
    ...bound('推荐报送', ['edition', 'recommendation', 'dueOn'], dueOf(edition), recommendedBy),
  ]
  return bounds.flatMap(({ name, at, on, limit }) => [
    ...wrongUnless(
      on <= limit,
      at,
      `${name}（${on}）晚于上级规定的 ${limit}，下级不能放宽，请改为不晚于这一天。`,
    ),
    ...noticeIf(on < limit, at, `${name}（${on}）早于上级规定的 ${limit}：更严，允许。`),
  ])
}

/** Whoever is recommended must have won before the level above closes its list. */
function finalBounds(edition: Edition, parent: Edition): EditionFinding[] {
  const limit = dueOf(parent) ?? lastOf(parent, 'recommendation')
  if (limit === null) return []
  const stages = edition.stages.map((stage, i) => ({ ...stage, at: ['edition', 'stages', i, 'by'] }))
  const finals = edition.timetable
    .map((entry, i) => ({ ...entry, at: ['edition', 'timetable', i, 'by'] }))
    .filter(entry => entry.kind === 'final')
  return [...stages, ...finals].flatMap(({ name, by, at }) =>
    wrongUnless(
      by === null || by <= limit,
      at,
      `“${name}”（${by}）晚于上级的推荐截止 ${limit}，赶不上推荐，请提前。`,
    ),
  )
}

function bound(name: string, at: FieldPath, on: string | null, limit: string | null): Bound[] {
  return on === null || limit === null ? [] : [{ name, at, on, limit }]
}

function lastOf(edition: Edition, kind: TimetableKind): string | null {
  return edition.timetable.find(entry => entry.kind === kind)?.by ?? null
}

function dueOf({ recommendation }: Edition): string | null {
  if (recommendation === 'not-stated' || recommendation.dueOn === 'not-stated') return null
  return recommendation.dueOn
}

/** The share of a group among those recommended: num/den of both, compared as integers. */
function shareBound(edition: Edition, parent: Edition): EditionFinding[] {
  const above = shareOf(parent)
  if (above === null || edition.recommendation === 'not-stated') return []
  const own = shareOf(edition)
  const at = ['edition', 'recommendation', 'maxShare']
  const rule = `上级规定“${above.group}”不超过 ${above.num}/${above.den}（条款 ${above.clause}）`
  if (!edition.groups.some(group => group.id === above.group)) return []
  if (own === null || own.group !== above.group)
    return wrongUnless(false, at, `${rule}，本届没有写，请补上，不能放宽。`)
  return wrongUnless(
    own.num * above.den <= above.num * own.den,
    at,
    `${rule}，本届写的 ${own.num}/${own.den} 更宽，下级不能放宽，请改小。`,
  )
}

function shareOf({ recommendation }: Edition) {
  if (recommendation === 'not-stated' || recommendation.maxShare === 'not-stated') return null
  return recommendation.maxShare
}

/** 'inherited' cites a clause above, 'own' and 'tightened' cite this notice. */
function markFindings({ document, parents }: Omit<EditionFamily, 'taken'>): EditionFinding[] {
  const own = new Set(document.clauses.map(clause => clause.id))
  const above = new Set(parents.flatMap(parent => parent.clauses.map(clause => clause.id)))
  return document.edition.requirements.flatMap(({ clause, inheritance }, i) => {
    const at = ['edition', 'requirements', i, 'inheritance']
    if (inheritance === 'inherited')
      return wrongUnless(
        !own.has(clause),
        at,
        `写着承自上级，引用的却是本届的条款“${clause}”，请改引上级条款，或改为 "own"。`,
      )
    return wrongUnless(
      !above.has(clause),
      at,
      `引用的是上级的条款“${clause}”，请写成 "inherited"（承自上级），或改引本届的条款。`,
    )
  })
}
