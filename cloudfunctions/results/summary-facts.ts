import type { AwardsListBody } from '../../src/contract/views/results'
import { type ApplicationState, applicationStates } from '../../src/core/application-states'
import { beijingDate } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import type { Database } from '../shared/database/connect'
import { countyName, groupName, unitOf } from '../shared/edition-of'
import { isFinal } from '../shared/final-of-group'
import { frozenRankings } from '../shared/records/awards-rankings'
import { listVersions } from '../shared/records/published-lists'
import { latestSubmission, readRecommendation } from '../shared/records/recommendations'
import { countsByPlace, queueCount } from '../shared/records/screening-queue'
import { serviceSentences } from '../shared/service-figures'

const handedIn = (Object.keys(applicationStates.states) as ApplicationState[]).filter(
  state => state !== 'draft',
)

/** How many registrations: handed in (whatever became of them) and accepted now. */
export interface Figures {
  name: string
  handedIn: number
  accepted: number
}

export type SummaryFacts = Awaited<ReturnType<typeof summaryFacts>>

/** Everything the system knows of an edition that its summary tells; dates are civil dates in Beijing. */
export async function summaryFacts(db: Database, edition: Edition, now: Date) {
  const query = (states: ApplicationState[], specialised?: boolean) => ({
    ...{ edition: edition.slug, reach: 'all' as const, numbers: [] },
    filter: { states, ...(specialised && { specialised }) },
  })
  const places = await countsByPlace(db, query(handedIn))
  const figures = (name: string, rows: typeof places): Figures => ({
    name,
    handedIn: sum(rows),
    accepted: sum(rows.filter(({ state }) => state === 'accepted')),
  })
  const kinds = (of: (row: (typeof places)[number]) => string | null, known: readonly string[]) =>
    [...new Set([...known, ...places.map(of)])].map(id => [id, places.filter(row => of(row) === id)] as const)
  const groupIds = edition.groups.map(({ id }) => id)
  const countyCodes = edition.counties.map(({ code }) => code)
  return {
    total: figures('合计', places),
    specialised: {
      name: '专精特新企业',
      handedIn: await queueCount(db, query(handedIn, true)),
      accepted: await queueCount(db, query(['accepted'], true)),
    },
    groups: kinds(row => row.group_id, groupIds).map(([id, rows]) =>
      figures(groupName(edition, id) || '未选组别', rows),
    ),
    counties: kinds(row => row.county, countyCodes).map(([code, rows]) =>
      figures(countyName(edition, code), rows),
    ),
    /** County by group, handed in: what the chart beside the table shows. */
    countyGroups: places.map(({ county, group_id: group, count }) => ({
      ...{ label: countyName(edition, county), group, count },
    })),
    halls: await halls(db, edition),
    awards: await awards(db, edition),
    recommended: await recommended(db, edition),
    service: await serviceSentences(db, edition, now),
  }
}

const sum = (rows: readonly { count: number }[]) => rows.reduce((total, { count }) => total + count, 0)
const day = (instant: Date) => beijingDate(instant.toISOString())

/** The frozen rankings of an edition, with how many projects presented. */
async function halls(db: Database, edition: Edition) {
  const frozen = await frozenRankings(db, edition.slug)
  return frozen.map(({ session, name, round, group, ranking, frozenAt }) => ({
    ...{ session, name },
    stage: edition.stages.find(({ id }) => id === round)?.name ?? round,
    group: groupName(edition, group),
    final: isFinal(edition, round, group),
    projects: ranking.rows.length + ranking.unranked.length,
    ranked: ranking.rows.length,
    on: day(frozenAt),
  }))
}

/** The awards in force and when each version was made public; null before the first. */
async function awards(db: Database, edition: Edition) {
  const versions = await listVersions(db, edition.slug, 'awards')
  const [newest] = versions
  if (!newest) return null
  const { verb, groups } = newest.body as AwardsListBody
  return {
    ...{ verb, groups },
    versions: versions.map(({ version, publishedAt }) => ({ version, on: day(publishedAt) })).reverse(),
  }
}

/** The recommendation list as it was handed up; null while none is. */
async function recommended(db: Database, edition: Edition) {
  if (edition.recommendation === 'not-stated') return null
  const list = await readRecommendation(db, edition.slug, unitOf(edition).code)
  const submission = list?.state === 'submitted' ? await latestSubmission(db, list.id) : null
  if (!submission) return null
  const { lines } = submission.body as { lines: readonly unknown[] }
  const { documentNumber, submittedAt } = submission
  return { to: edition.recommendation.to, projects: lines.length, documentNumber, on: day(submittedAt) }
}
