import type { SummaryFigure, SummaryFiguresView } from '../../../src/contract/views/summary-figures'
import type { Edition } from '../../../src/core/edition'
import type { Database } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import { countsByField, countsBySource } from '../../shared/records/summary-figures'
import { type SummaryFacts, summaryFacts } from '../summary-facts'

type Row = SummaryFigure['rows'][number]

const most = 4
const rest = '其他组'
const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0)
const row = (label: string, counts: number[]): Row => ({ label, counts, total: sum(counts) })

/** The figures of an edition now, from the same facts as the draft of its 总结. */
export async function summaryFiguresOf(
  db: Database,
  edition: Edition,
  now: Date,
): Promise<SummaryFiguresView> {
  const facts = await summaryFacts(db, edition, now)
  const fields = await countsByField(db, edition.slug)
  const places = await placeFigure(db, edition, facts)
  return {
    edition: edition.slug,
    title: `${edition.name}赛事数据`,
    at: now.toISOString(),
    figures: [
      funnel(facts),
      ...(places ? [places] : []),
      {
        ...{ id: 'fields', title: '各领域报名数，按组别', of: '领域', note: null },
        ...byGroup(
          edition,
          fields.map(each => ({ ...each, label: each.label ?? '未填领域' })),
          [],
        ),
      },
      specialised(facts),
    ],
  }
}

function funnel({ total, halls, awards, recommended }: SummaryFacts): SummaryFigure {
  const stages = [...new Set(halls.map(({ stage }) => stage))].map(stage =>
    row(`参加${stage}`, [sum(halls.filter(hall => hall.stage === stage).map(({ projects }) => projects))]),
  )
  const given = awards?.groups.flatMap(({ levels }) => levels.flatMap(level => level.awards)) ?? []
  const open = [awards === null && '获奖名单', recommended === null && '推荐名单'].filter(Boolean)
  return {
    ...{ id: 'funnel', title: '各阶段项目数', of: '阶段', series: ['项目'] },
    rows: [
      row('报名', [total.handedIn]),
      row('审核通过', [total.accepted]),
      ...stages,
      ...(awards ? [row('获奖', [given.length])] : []),
      ...(recommended ? [row('向上级推荐', [recommended.projects])] : []),
    ],
    note: open.length > 0 ? `还没有${open.join('和')}，没有列出。` : null,
  }
}

/** By county in a city, by recommending unit above; null where there is neither. */
async function placeFigure(
  db: Database,
  edition: Edition,
  { countyGroups }: SummaryFacts,
): Promise<SummaryFigure | null> {
  const { recommendation } = edition
  if (recommendation !== 'not-stated' && recommendation.recommenders !== 'not-stated') {
    const { units } = recommendation.recommenders
    const name = (code: string | null) => units.find(unit => unit.code === code)?.name ?? '其他来源'
    const counted = await countsBySource(db, edition.slug)
    const named = counted.map(each => ({ ...each, label: name(each.label) }))
    const all = byGroup(
      edition,
      named,
      units.map(unit => unit.name),
    )
    return { id: 'places', title: '各单位推荐项目数，按组别', of: '推荐单位', note: null, ...all }
  }
  if (edition.counties.length === 0) return null
  const known = edition.counties.map(county => county.name)
  const all = byGroup(edition, countyGroups, known)
  return { id: 'places', title: '各县区报名数，按组别', of: '县区', note: null, ...all }
}

/** Lines by label and numbers by group; `known` labels come first and are shown even with nothing. */
function byGroup(
  edition: Edition,
  counted: readonly { label: string; group: string | null; count: number }[],
  known: readonly string[],
): Pick<SummaryFigure, 'series' | 'rows'> {
  const nameOf = (group: string | null) => groupName(edition, group) || '未选组别'
  const groups = [
    ...new Set([...edition.groups.map(({ name }) => name), ...counted.map(({ group }) => nameOf(group))]),
  ]
  const series = groups.length > most ? [...groups.slice(0, most - 1), rest] : groups
  const place = (group: string | null) => (series.includes(nameOf(group)) ? nameOf(group) : rest)
  const labels = [...new Set([...known, ...counted.map(({ label }) => label)])]
  return {
    series,
    rows: labels.map(label =>
      row(
        label,
        series.map(name =>
          sum(
            counted
              .filter(each => each.label === label && place(each.group) === name)
              .map(({ count }) => count),
          ),
        ),
      ),
    ),
  }
}

function specialised({ total, specialised: own }: SummaryFacts): SummaryFigure {
  return {
    ...{ id: 'specialised', title: '专精特新企业项目数', of: '阶段', note: null },
    series: ['专精特新企业', '其他'],
    rows: [
      row('报名', [own.handedIn, total.handedIn - own.handedIn]),
      row('审核通过', [own.accepted, total.accepted - own.accepted]),
    ],
  }
}
