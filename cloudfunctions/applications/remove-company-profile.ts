import { removeCompanyProfile as input } from '../../src/contract/schemas/company-profiles'
import { defineOperation } from '../shared/operation'
import { removeCompanyProfile as forget } from '../shared/records/company-profiles'
import { mustLockProfile } from './own-profile'

/** 我的企业: forgets an enterprise; applications keep what was filled in. */
export const removeCompanyProfile = defineOperation(['applications', 'removeCompanyProfile'], {
  kind: 'write',
  summary: '删除我的企业信息',
  who: { may: 'signed-in' },
  input,
  async run({ companyCode, expectedVersion }, { db, caller, host }) {
    const place = { ownerId: caller.person!, companyCode }
    const { version } = await mustLockProfile(db, host.keys, place, expectedVersion)
    await forget(db, place)
    return { companyCode, version }
  },
})
