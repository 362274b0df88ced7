import { companyProfiles as input } from '../../src/contract/schemas/company-profiles'
import { defineOperation } from '../shared/operation'
import { companyProfilesOf } from '../shared/records/company-profiles'
import { companyPlaces } from './company-places'

/** The enterprises I have filled in before, with their facts as last changed. Only my own. */
export const companyProfiles = defineOperation(['applications', 'companyProfiles'], {
  kind: 'read',
  summary: '我填过的企业信息',
  who: { may: 'signed-in' },
  input,
  async run(_input, { db, caller, host }) {
    const profiles = await companyProfilesOf(db, host.keys, caller.person!)
    return {
      profiles: profiles.map(({ companyCode, facts, version, updatedAt }) => ({
        ...{ companyCode, facts, version },
        updatedAt: updatedAt.toISOString(),
      })),
      places: companyPlaces(),
    }
  },
})
