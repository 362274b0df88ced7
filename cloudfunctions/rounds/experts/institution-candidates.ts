import { institutionCandidates as input } from '../../../src/contract/schemas/experts'
import { institutionStates } from '../../../src/core/institution-states'
import { nextState } from '../../../src/core/lifecycle'
import { openCandidate } from '../../shared/institution-secrets'
import { defineOperation } from '../../shared/operation'
import { expertsOfInstitutions } from '../../shared/records/experts'
import { institutionsOf } from '../../shared/records/services-institutions'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'

/**
 * People verified institutions put forward as judges (CZ23-36). They stand in no pool: an officer adds each by an act of
 * his own, as a candidate, who then has to be admitted like any other.
 */
export const institutionCandidates = defineOperation(['rounds', 'institutionCandidates'], {
  kind: 'read',
  summary: '服务机构推荐的评委候选',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ edition }, { db, host }) {
    const added = await expertsOfInstitutions(db, poolUnit(edition))
    const rows = (await institutionsOf(db, edition)).filter(
      ({ state }) => nextState(institutionStates, state, 'act') !== null,
    )
    const candidates = rows.flatMap(row => {
      const candidate = openCandidate(host.keys, row)
      if (!candidate) return []
      const known = added.some(each => each.institutionId === row.id && each.name === candidate.name)
      return [{ institution: row.id, institutionName: row.name, ...candidate, added: known }]
    })
    return { candidates }
  },
})
