import { withdrawRegister as input } from '../../src/contract/schemas/registers'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { bumpFeed } from '../shared/records/feeds'
import { noteRegisterAct, withdrawImport } from '../shared/records/registers'
import { editionScope } from '../shared/session-scope'
import { holdChanged, writeChanged } from './registers-recheck'
import { withdrawers } from './registers-roles'

/** Takes an imported list back: it stays on record, marked, and counts for no application any more. */
export const withdrawRegister = defineOperation(['screening', 'withdrawRegister'], {
  kind: 'write',
  summary: '撤回一份往届名单',
  who: { may: withdrawers, scope: editionScope },
  input,
  async run({ edition, import: id, reason }, context) {
    const { db, caller, now, requestId } = context
    await bumpFeed(db, 'registers')
    const withdrawn = await withdrawImport(db, { id, edition }, { actor: caller.actor, at: now })
    if (!withdrawn) throw new Failure('NOT_FOUND', undefined, '没有找到这份名单，可能已经撤回，请刷新后再看')
    const held = await holdChanged(context, knownEdition(edition))
    const { kind, level, year, rows } = withdrawn
    const session = `edition:${edition}`
    const data = { import: id, kind, level, year, rows }
    await appendToLedger(
      db,
      { session, actor: caller.actor, requestId, kind: 'register.withdraw', data },
      now,
    )
    await noteRegisterAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'screening.withdrawRegister', edition, subject: id },
      detail: { reason },
    })
    return { import: id, ...(await writeChanged(context, held)) }
  },
})
