import { importLibrary as input } from '../../../src/contract/schemas/nation-library'
import { Failure, fieldFailure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { bumpFeed } from '../../shared/records/feeds'
import { changeBatch, removeParts } from '../../shared/records/library'
import { enterRows } from './enter-rows'
import { officers } from './filing-access'
import { batchScope, lockWaiting, refuseLate } from './library-access'
import { planLibrary } from './library-plan'

/**
 * Imports exactly what was previewed, in one transaction: the rows that are right, with or without those that look like
 * another. What is there already is left out, so that the same file twice adds nothing. VERSION_CONFLICT when the
 * library has changed since.
 */
export const importLibrary = defineOperation(['recommendations', 'importLibrary'], {
  kind: 'write',
  summary: '导入项目库',
  who: { may: officers, scope: batchScope },
  input,
  async run({ batch: id, mapping, previewed, withSuspected }, context) {
    const { db, host, caller, now } = context
    const batch = await lockWaiting(context, id)
    refuseLate(caller, batch.edition, batch.lateReason, now)
    // One row that every import of the edition holds: the same file twice at once is entered once.
    await bumpFeed(db, `library:${batch.edition}`)
    const plan = await planLibrary(db, host.keys, batch, mapping)
    if (plan.mark !== previewed)
      throw new Failure('VERSION_CONFLICT', undefined, '项目库或文件刚刚有变化，请重新预览后再导入')
    const suspected = new Set(plan.suspects.map(({ row }) => row.line))
    const rows = withSuspected ? plan.good : plan.good.filter(({ line }) => !suspected.has(line))
    if (rows.length === 0) throw fieldFailure('batch', '没有新的项目可以导入，请换一个文件')
    const counts = {
      ...{ added: rows.length, wrong: new Set(plan.problems.map(({ line }) => line)).size },
      ...{ suspected: plan.suspects.length, known: plan.known },
    }
    await enterRows(context, batch, plan, rows, { ...counts, late: batch.lateReason !== '' })
    await changeBatch(db, id, {
      ...{
        state: 'imported',
        mapping,
        counts,
        fileHash: plan.file.hash,
        closedBy: caller.actor,
        closedAt: now,
      },
    })
    await removeParts(db, id)
    await noteNationAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'recommendations.importLibrary' },
      ...{ edition: batch.edition, subject: id },
      detail: { file: batch.fileName, ...counts, lateReason: batch.lateReason },
    })
    await bumpFeed(db, `edition:${batch.edition}`)
    return { added: rows.length, known: plan.known, suspectedIn: withSuspected ? suspected.size : 0 }
  },
})
