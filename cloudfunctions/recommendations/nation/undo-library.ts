import { undoLibraryImport as input } from '../../../src/contract/schemas/nation-library'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { bumpFeed } from '../../shared/records/feeds'
import { changeBatch, lockBatch } from '../../shared/records/library'
import { batchesInUse, withdrawBatch } from '../../shared/records/library-projects'
import { officers } from './filing-access'
import { batchScope } from './library-access'
import { inUseText } from './library-in-use'

/** Takes a whole import back while nothing rests on it: its registrations stay on record, withdrawn, numbers free. */
export const undoLibraryImport = defineOperation(['recommendations', 'undoLibraryImport'], {
  kind: 'write',
  summary: '撤回一批导入',
  who: { may: officers, scope: batchScope },
  input,
  async run({ batch: id, reason }, { db, caller, now, requestId }) {
    const batch = await lockBatch(db, id)
    if (!batch) throw new Failure('NOT_FOUND')
    if (batch.state !== 'imported')
      throw new Failure('STATE_REFUSED', { state: batch.state }, '这一批还没有导入或已经撤回，请刷新')
    const { edition } = batch
    // Nobody nominates or imports while it is looked at whether anything rests on this batch.
    await bumpFeed(db, `library:${edition}`)
    const blocked = inUseText((await batchesInUse(db, edition, [id])).get(id))
    if (blocked) throw new Failure('STATE_REFUSED', undefined, blocked)
    const ids = (n: number) => Array.from({ length: n }, () => newId('evt'))
    const withdrawn = await withdrawBatch(db, {
      edition,
      batch: id,
      actor: caller.actor,
      reason,
      at: now,
      ids,
    })
    const session = `edition:${edition}`
    const entry = { session, actor: caller.actor, requestId, kind: 'library.undo' as const }
    await appendToLedger(db, { ...entry, data: { batch: id, withdrawn } }, now)
    await changeBatch(db, id, { state: 'undone', undoReason: reason, undoneBy: caller.actor, undoneAt: now })
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.undoLibraryImport' as const },
      ...{ edition, subject: id, detail: { reason, withdrawn } },
    })
    await bumpFeed(db, session)
    return { withdrawn }
  },
})
