import { recordOutcome as input } from '../../src/contract/schemas/services'
import type { Transaction } from '../shared/database/connect'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { entrants } from '../shared/records/awards-rankings'
import { lockEvent } from '../shared/records/services-events'
import { readInstitution } from '../shared/records/services-institutions'
import { changeOutcome, insertOutcome, lockOutcome } from '../shared/records/services-outcomes'
import { editionScope } from '../shared/session-scope'
import { deciders } from './roles'

/** Records what came of a docking, or corrects it; the figures go into the summary of the contest. */
export const recordOutcome = defineOperation(['services', 'recordOutcome'], {
  kind: 'write',
  summary: '登记对接成果',
  who: { may: deciders, scope: editionScope },
  input,
  async run({ outcome, expectedVersion, ...typed }, { db, caller, now, requestId }) {
    const { edition, application, institution, event, amount, signed, note } = typed
    await mustBeThere(db, typed, now)
    const fields = {
      ...{ eventId: event, applicationId: application, institutionId: institution, amount, signed, note },
      ...{ recordedBy: caller.actor, recordedByName: caller.name, recordedAt: now },
    }
    const id = outcome ?? newId('oco')
    const known = outcome === null ? null : await lockOutcome(db, edition, outcome)
    if (outcome !== null && !known) throw new Failure('NOT_FOUND')
    if (known && known.version !== expectedVersion)
      throw new Failure('VERSION_CONFLICT', { current: known.version })
    const version = known ? await changeOutcome(db, id, fields) : 1
    if (!known) await insertOutcome(db, { id, edition, ...fields, version })
    const entry = {
      session: `edition:${edition}`,
      actor: caller.actor,
      requestId,
      kind: 'docking.outcome' as const,
    }
    const data = { outcome: id, event, application, institution, amount, signed, version }
    await appendToLedger(db, { ...entry, data }, now)
    return { outcome: id, version }
  },
})

/** Everything named stands in this edition, and an event named has begun. */
async function mustBeThere(
  db: Transaction,
  of: { edition: string; application: string; institution: string; event: string | null },
  now: Date,
): Promise<void> {
  const project = (await entrants(db, of.edition, [of.application])).get(of.application)
  if (!project || project.state === 'draft') throw fieldFailure('application', '请选择本届的项目')
  if (!(await readInstitution(db, of.edition, of.institution)))
    throw fieldFailure('institution', '请选择本届的服务机构')
  const event = of.event === null ? null : await lockEvent(db, of.event)
  if (of.event !== null && (event?.edition !== of.edition || event.cancelledAt || event.startsAt > now))
    throw fieldFailure('event', '请选择已经举办的活动')
}
