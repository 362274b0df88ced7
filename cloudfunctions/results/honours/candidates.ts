import type { HonourCandidate } from '../../../src/contract/views/unit-honours'
import type { Edition } from '../../../src/core/edition'
import { beijingMinute } from '../../shared/beijing-text'
import type { Queries } from '../../shared/database/connect'
import { allEditions } from '../../shared/edition-catalog'
import {
  countyFigures,
  institutionFigures,
  sourceFigures,
  submittedLists,
} from '../../shared/records/honour-figures'
import { countsAt } from '../../shared/records/quota-plans'

const figure = (label: string, value: number | string) => ({ label, value: String(value) })

/** Everybody who can be proposed, with the figures the system knows; people decide what they are worth. */
export async function honourCandidates(db: Queries, edition: Edition, now: Date): Promise<HonourCandidate[]> {
  return [
    ...(await units(db, edition, now)),
    ...(await counties(db, edition)),
    ...(await institutions(db, edition)),
  ]
}

async function units(db: Queries, edition: Edition, now: Date): Promise<HonourCandidate[]> {
  const { recommendation } = edition
  if (recommendation === 'not-stated' || recommendation.recommenders === 'not-stated') return []
  const below = (code: string) =>
    allEditions()
      .filter(each => each.parent?.slug === edition.slug && each.city?.code === code)
      .map(({ slug }) => slug)
  const all = recommendation.recommenders.units.map(({ code, name }) => ({ code, name, slugs: below(code) }))
  const slugs = all.flatMap(each => each.slugs)
  const counts = await countsAt(db, slugs, now)
  const lists = await submittedLists(db, slugs)
  const entered = await sourceFigures(db, edition.slug)
  return all.map(({ code, name, slugs: own }) => {
    const known = own.map(slug => counts.get(slug) ?? { submitted: 0, qualified: 0 })
    const sum = (of: 'submitted' | 'qualified') => known.reduce((total, each) => total + each[of], 0)
    const up = entered.get(code) ?? { entered: 0, awarded: 0 }
    const list = own.map(slug => lists.get(slug)).find(each => each !== undefined)
    return {
      ...{ kind: 'unit' as const, key: code, name },
      figures: [
        figure('报名', own.length > 0 ? sum('submitted') : '本系统没有'),
        figure('审核通过', own.length > 0 ? sum('qualified') : '本系统没有'),
        figure('推荐并已接收', up.entered),
        figure('获奖', up.awarded),
        figure('名单报送', list ? `${beijingMinute(list.at)}${list.late ? '（逾期）' : ''}` : '本系统没有'),
      ],
    }
  })
}

async function counties(db: Queries, edition: Edition): Promise<HonourCandidate[]> {
  if (edition.counties.length === 0) return []
  const figures = await countyFigures(db, edition.slug)
  const none = { submitted: 0, accepted: 0, recommended: 0, awarded: 0, reports: 0, progress: 0 }
  return edition.counties.map(({ code, name }) => {
    const of = figures.get(code) ?? none
    return {
      ...{ kind: 'county' as const, key: code, name },
      figures: [
        figure('报名', of.submitted),
        figure('审核通过', of.accepted),
        figure('推荐', of.recommended),
        figure('获奖', of.awarded),
        figure('备案', of.reports),
        figure('填报赛后进展', of.progress),
      ],
    }
  })
}

async function institutions(db: Queries, edition: Edition): Promise<HonourCandidate[]> {
  const rows = await institutionFigures(db, edition.slug)
  return rows.map(({ key, name, matches, events, outcomes, signed, amount }) => ({
    ...{ kind: 'institution' as const, key, name },
    figures: [
      figure('双方同意的对接', matches),
      figure('到场活动', events),
      figure('对接成果', outcomes),
      figure('签约', signed),
      figure('金额（万元）', amount),
    ],
  }))
}
