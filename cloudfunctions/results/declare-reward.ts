import { declareReward as input } from '../../src/contract/schemas/certificates'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { insertDeclaration, lastDeclaration } from '../shared/records/reward-declarations'
import { tellOffice } from '../shared/tell-office'
import { ownAward } from './own-award'
import { rewardTerms } from './reward-terms'

/**
 * 重复奖励申明: what the applicant says. It changes neither award, rank, certificate nor money: the office reads it and
 * decides (CZ26-35, T-20).
 */
export const declareReward = defineOperation(['results', 'declareReward'], {
  kind: 'write',
  summary: '重复奖励申明',
  who: { may: 'signed-in' },
  input,
  async run({ application, rewarded, contest, expectedVersion }, { db, caller, now }) {
    const { own } = await ownAward(db, application, caller.person!)
    const edition = knownEdition(own.edition)
    const terms = rewardTerms(edition)
    if (!terms) throw new Failure('STATE_REFUSED', undefined, '本届通知未规定重复奖励，不用申明')
    const before = await lastDeclaration(db, application)
    const row = {
      ...{ applicationId: application, version: expectedVersion + 1, edition: own.edition, rewarded },
      ...{ contest: rewarded ? contest.trim() : '', declaredBy: caller.actor, declaredAt: now },
    }
    if ((before?.version ?? 0) !== expectedVersion || !(await insertDeclaration(db, row)))
      throw new Failure('VERSION_CONFLICT', { current: before?.version ?? 0 })
    if (rewarded) {
      const body = `“${own.projectName}”申明本年度获得过其他${terms.level}赛事奖励，请在奖项里核查。`
      await tellOffice(db, edition, { title: '有项目申明重复奖励', body }, 'awards', now)
    }
    return { version: row.version }
  },
})
