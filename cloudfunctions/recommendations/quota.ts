import { quota as input } from '../../src/contract/schemas/recommendations'
import { knownEdition, unitOf } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { quotaVersions } from '../shared/records/quotas'
import { editionScope } from '../shared/session-scope'
import { shareSentence } from './list-problems'
import { quotaAbove } from './quotas/quota-above'
import { upwardTermsOf } from './upward-terms'

/** How many projects may be recommended, by which document, and every earlier number. */
export const quota = defineOperation(['recommendations', 'quota'], {
  kind: 'read',
  summary: '推荐名额',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db }) {
    const edition = knownEdition(slug)
    const unit = unitOf(edition)
    const versions = await quotaVersions(db, slug, unit.code)
    const [current] = versions
    const { clause, share, silence } = upwardTermsOf(edition)
    return {
      edition: slug,
      unit: unit.code,
      unitName: unit.name,
      seats: current?.seats ?? null,
      version: current?.version ?? 0,
      basis: current?.basis ?? null,
      shareSentence: current && share ? shareSentence(edition, current.seats) : null,
      above: await quotaAbove(db, edition, unit.code),
      silence: current ? null : silence,
      history: versions.map(({ version, seats, basis, setAt, setBy }) => ({
        ...{ version, seats, basis },
        at: setAt.toISOString(),
        by: setBy ?? '',
      })),
      clauses: [clause, ...(share ? [share.clause] : [])].map(id => quoteClause(id, edition)),
    }
  },
})
