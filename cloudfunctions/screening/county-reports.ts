import { countyReports as input } from '../../src/contract/schemas/county-reports'
import { covers } from '../shared/caller'
import { knownEdition } from '../shared/edition-of'
import { filingClause } from '../shared/liaison-terms'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { filedReports } from '../shared/records/county-reports'
import { editionOnly, reachAs } from './officers'

const mayRead = ['operator', 'approver', 'liaison'] as const

/** What each county within the caller's reach filed; a county without any report stands there too. */
export const countyReports = defineOperation(['screening', 'countyReports'], {
  kind: 'read',
  summary: '各县区报名统计备案',
  who: { may: mayRead, scope: editionOnly },
  input,
  async run({ edition: slug }, { db, caller }) {
    const edition = knownEdition(slug)
    const clause = filingClause(edition)
    const reach = reachAs(caller, mayRead, edition)
    const filed = clause === null ? [] : await filedReports(db, slug)
    const counties = clause === null ? [] : edition.counties
    return {
      edition: slug,
      clause: clause === null ? null : quoteClause(clause, edition),
      counties: counties
        .filter(({ code }) => reach === 'all' || reach.includes(code))
        .map(({ code, name }) => ({
          id: code,
          name,
          mayFile: caller.grants.some(grant => covers(grant, ['liaison'], { edition: slug, unit: code })),
          reports: filed
            .filter(({ county }) => county === code)
            .map(({ id, number, body, filedAt, filedByName }) => ({
              ...{ id, number, total: body.total },
              filedAt: filedAt.toISOString(),
              filedBy: filedByName,
            })),
        })),
    }
  },
})
