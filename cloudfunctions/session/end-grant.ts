import { endGrant as input } from '../../src/contract/schemas/session'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { endGrantNow } from '../shared/records/grants'

/** Takes a role back at once: it is gone at the person's next call. One's own role in charge cannot be taken back. */
export const endGrant = defineOperation(['session', 'endGrant'], {
  kind: 'write',
  summary: '收回人员身份',
  who: { may: ['approver'], scope: ({ edition }) => ({ edition }) },
  input,
  async run({ edition, grant }, { db, caller, now, requestId }) {
    const ended = await endGrantNow(db, edition, grant, now)
    if (!ended) throw new Failure('NOT_FOUND')
    if (ended.personId === caller.person && ended.role === 'approver')
      throw new Failure('STATE_REFUSED', undefined, '不能收回自己的负责人身份，请由另一位负责人操作')
    const data = { grant, person: ended.personId, role: ended.role }
    await appendToLedger(
      db,
      { session: `edition:${edition}`, actor: caller.actor, requestId, kind: 'role.end', data },
      now,
    )
    return { grant }
  },
})
