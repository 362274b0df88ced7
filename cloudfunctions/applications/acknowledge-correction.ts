import { acknowledgeCorrection as input } from '../../src/contract/schemas/applications'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { changeApplication } from '../shared/records/applications'
import { acknowledge, latestCorrection } from '../shared/records/applications-corrections'
import { insertEvent } from '../shared/records/applications-events'
import { bumpFeed } from '../shared/records/feeds'
import { mustLock } from './own'

/** The applicant has seen a group correction (SX26-14): he is told, not asked. */
export const acknowledgeCorrection = defineOperation(['applications', 'acknowledgeCorrection'], {
  kind: 'write',
  summary: '知晓组别更正',
  who: { may: 'signed-in' },
  input,
  async run({ application, correction }, { db, caller, now }) {
    const row = await mustLock(db, application, caller)
    const latest = await latestCorrection(db, row.id)
    if (latest?.id !== correction) throw new Failure('NOT_FOUND')
    if (latest.acknowledgedAt) return { application, version: row.version, state: row.state }
    await acknowledge(db, correction, now)
    const version = await changeApplication(db, row.id, { updatedAt: now })
    await insertEvent(db, {
      applicationId: row.id,
      at: now,
      actorId: caller.actor,
      kind: 'acknowledge-correction',
      data: { correction },
    })
    await bumpFeed(db, `edition:${row.edition}`)
    return { application, version, state: row.state }
  },
})
