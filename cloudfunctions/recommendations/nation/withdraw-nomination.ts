import { withdrawNomination as input } from '../../../src/contract/schemas/nation-nominations'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { bumpFeed } from '../../shared/records/feeds'
import { changeNominations, competingAmong, lockNomination } from '../../shared/records/nominations'
import { editionScope } from '../../shared/session-scope'
import { officers } from './filing-access'

/** Takes a nomination back and frees its place, until the project stands in a review. */
export const withdrawNomination = defineOperation(['recommendations', 'withdrawNomination'], {
  kind: 'write',
  summary: '撤回推荐',
  who: { may: officers, scope: editionScope },
  input,
  async run({ edition: slug, nomination: id, reason, expectedVersion }, { db, caller, now, requestId }) {
    await bumpFeed(db, `library:${slug}`)
    const row = await lockNomination(db, slug, id)
    if (!row) throw new Failure('NOT_FOUND')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    if (row.state === 'withdrawn') throw new Failure('STATE_REFUSED', undefined, '这个推荐已经撤回')
    if ((await competingAmong(db, [row.applicationId])).size > 0)
      throw new Failure('STATE_REFUSED', undefined, '这个项目已进入评审，不能撤回推荐')
    const entry = {
      session: `edition:${slug}`,
      actor: caller.actor,
      requestId,
      kind: 'nomination.withdraw' as const,
    }
    await appendToLedger(db, { ...entry, data: { nomination: id, application: row.applicationId } }, now)
    const by = { decidedBy: caller.actor, decidedAt: now, decision: reason }
    await changeNominations(db, [id], { state: 'withdrawn', ...by })
    await bumpFeed(db, `edition:${slug}`)
    return { version: row.version + 1 }
  },
})
