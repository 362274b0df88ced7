import { decideInstitution as input } from '../../src/contract/schemas/services'
import { institutionStates } from '../../src/core/institution-states'
import { nextState, transitionRefusal } from '../../src/core/lifecycle'
import { beijingMinute } from '../shared/beijing-text'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { changeInstitution, lockInstitution } from '../shared/records/services-institutions'
import { editionScope } from '../shared/session-scope'
import { tellPeople } from '../shared/tell-people'
import { deciders } from './roles'

/** An officer of the edition's unit verifies an institution or closes it, with a reason; it is told. Nobody his own. */
export const decideInstitution = defineOperation(['services', 'decideInstitution'], {
  kind: 'write',
  summary: '核验或关闭服务机构',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ edition, institution, action, reason, expectedVersion }, { db, caller, now, requestId }) {
    const row = await lockInstitution(db, edition, institution)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.ownerId === caller.person)
      throw new Failure('OWN_APPLICATION', undefined, '这是您自己登记的机构，请换一位同事核验')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const refusal = transitionRefusal(institutionStates, row.state, action, 'staff')
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal.message)
    const state = nextState(institutionStates, row.state, action)!
    const kept = { state, reason: action === 'close' ? reason : '', decidedBy: caller.actor, updatedAt: now }
    const version = await changeInstitution(db, row.id, kept)
    const data = { institution: row.id, action, reason }
    const entry = {
      session: `edition:${edition}`,
      actor: caller.actor,
      requestId,
      kind: 'institution.decide' as const,
    }
    await appendToLedger(db, { ...entry, data }, now)
    const verified = action === 'verify'
    await tellPeople(
      db,
      [
        {
          ...{ person: row.ownerId, edition, kind: 'service', template: 'decision' },
          title: verified ? '服务机构已核验' : '服务机构已关闭',
          body: verified
            ? `“${row.name}”核验通过。您可以发布需求、报名对接活动。`
            : `“${row.name}”已关闭：${reason}。您可以修改后重新登记。`,
          link: `/apply/institution/index?edition=${edition}`,
          words: {
            ...{ title: row.name, note: verified ? '可以发布需求、报名活动' : '修改后可以重新登记' },
            ...{ time: beijingMinute(now), result: verified ? '核验通过' : '已关闭' },
          },
        },
      ],
      now,
    )
    return { version }
  },
})
