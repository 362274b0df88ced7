import { fileCountyReport as input } from '../../src/contract/schemas/county-reports'
import type { CountyReportBody } from '../../src/contract/views/county-reports'
import { applicationStates } from '../../src/core/application-states'
import { canonical } from '../../src/core/canonical'
import type { Edition } from '../../src/core/edition'
import { groupName, knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { appendToLedger } from '../shared/ledger'
import { filingClause } from '../shared/liaison-terms'
import { defineOperation } from '../shared/operation'
import { countyApplications, insertCountyReport, lastReportNumber } from '../shared/records/county-reports'

/**
 * A liaison files the county's registrations with the city (JZ25-17): figures and list as they are now, kept under the
 * next number with its hash in the edition's chain. Filed again when something has changed.
 */
export const fileCountyReport = defineOperation(['screening', 'fileCountyReport'], {
  kind: 'write',
  summary: '联络员提交本辖区报名统计备案',
  who: { may: ['liaison'], scope: ({ edition, county }) => ({ edition, unit: county }) },
  input,
  async run({ edition: slug, county }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    if (filingClause(edition) === null)
      throw new Failure('STATE_REFUSED', undefined, '本届通知未规定报送报名统计备案，不用提交')
    const body = reportBody(edition, await countyApplications(db, slug, county))
    const hash = sha256(canonical(body))
    const report = newId('cre')
    const entry = { session: `edition:${slug}`, actor: caller.actor, requestId, kind: 'county.file' as const }
    await appendToLedger(db, { ...entry, data: { report, county, hash, total: body.total } }, now)
    // Counted under the lock of the chain's head: two filings at once get two numbers.
    const number = (await lastReportNumber(db, slug, county)) + 1
    const by = { filedBy: caller.actor, filedByName: caller.name, filedAt: now }
    await insertCountyReport(db, { id: report, edition: slug, county, number, body, hash, ...by })
    return { report, number, total: body.total }
  },
})

type Rows = Awaited<ReturnType<typeof countyApplications>>

/** The snapshot: one figure for each group and state there is, and every project by its public names. */
function reportBody(edition: Edition, rows: Rows): CountyReportBody {
  const projects = rows.map(({ projectName, subjectName, group, state }) => ({
    ...{ projectName, subjectName },
    groupName: groupName(edition, group) || '未选组别',
    stateName: applicationStates.states[state].staff,
  }))
  const figures: CountyReportBody['figures'] = []
  for (const { groupName: group, stateName } of projects) {
    const known = figures.find(each => each.groupName === group && each.stateName === stateName)
    if (known) known.count += 1
    else figures.push({ groupName: group, stateName, count: 1 })
  }
  return { total: projects.length, figures, projects }
}
