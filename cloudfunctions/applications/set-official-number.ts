import { setOfficialNumber as input } from '../../src/contract/schemas/applications'
import type { ApplicationState } from '../../src/core/application-states'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeApplication } from '../shared/records/applications'
import { insertEvent } from '../shared/records/applications-events'
import { bumpFeed } from '../shared/records/feeds'
import { mustOwnAt } from './own'

const OVER: readonly ApplicationState[] = ['rejected', 'withdrawn', 'disqualified']

/** Keeps the registration number of the official site (T-12); one number belongs to one application of an edition. */
export const setOfficialNumber = defineOperation(['applications', 'setOfficialNumber'], {
  kind: 'write',
  summary: '回填官网报名号',
  who: { may: 'signed-in' },
  input,
  async run({ application, expectedVersion, officialNumber: typed }, { db, caller, now }) {
    const officialNumber = typed.normalize('NFKC').replace(/\s+/g, '')
    const row = await mustOwnAt(db, application, caller, expectedVersion)
    if (OVER.includes(row.state))
      throw new Failure('STATE_REFUSED', { state: row.state }, '这份报名已结束，不用再填官网报名号')
    const version = await changeApplication(db, row.id, { officialNumber, updatedAt: now })
    await insertEvent(db, { applicationId: row.id, at: now, actorId: caller.actor, kind: 'official-number' })
    await bumpFeed(db, `edition:${row.edition}`)
    return { application, version, state: row.state }
  },
})
