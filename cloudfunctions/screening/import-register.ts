import { importRegister as input } from '../../src/contract/schemas/registers'
import type { RegisterImportedView, RegisterKind } from '../../src/contract/views/registers'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { defineOperation, type WriteContext } from '../shared/operation'
import { bumpFeed } from '../shared/records/feeds'
import { insertImport, noteRegisterAct, type RegisterImportDraft } from '../shared/records/registers'
import { editionScope } from '../shared/session-scope'
import { type FileList, type ImportPlan, listsOf, planImport } from './registers-plan'
import { holdChanged, writeChanged } from './registers-recheck'
import { registrars } from './registers-roles'

type Complete = { year: number; level: string; first: boolean }

/**
 * Imports exactly what was previewed, one import per list of the file; what is there already is left out. A list that
 * brings nothing new is kept only where it makes a year whole. VERSION_CONFLICT when the register has changed since.
 */
export const importRegister = defineOperation(['screening', 'importRegister'], {
  kind: 'write',
  summary: '导入往届名单',
  who: { may: registrars, scope: editionScope },
  input,
  async run(asked, context): Promise<RegisterImportedView> {
    const { db } = context
    const edition = knownEdition(asked.edition)
    // One row that every import of the installation holds: the same file twice at once is entered once.
    await bumpFeed(db, 'registers')
    const plan = await planImport(db, edition, { kind: asked.kind, base64: asked.file.base64 })
    if (plan.mark !== asked.previewed)
      throw new Failure('VERSION_CONFLICT', undefined, '名单或文件刚刚有变化，请重新预览后再导入')
    const lists = listsOf(plan)
    refuseHalfWhole(plan, lists, asked.complete)
    const kept = lists.flatMap(list => {
      const whole = asked.complete.find(({ year, level }) => year === list.year && level === list.level)
      return list.added.length > 0 || whole ? [{ row: rowOf(context, asked, plan, list, whole), list }] : []
    })
    for (const { row, list } of kept) await insertImport(db, row, list.added)
    const held = await holdChanged(context, edition)
    for (const { row } of kept) await noteImport(context, row, asked.file.name)
    const rechecked = await writeChanged(context, held)
    return {
      imports: kept.map(({ row }) => row.id),
      added: plan.added.length,
      duplicate: plan.duplicates.length,
      ...rechecked,
    }
  },
})

/** A year is whole only where every row of the file could be read, and only years of the file can be called so. */
function refuseHalfWhole(plan: ImportPlan, lists: readonly FileList[], complete: readonly Complete[]): void {
  if (complete.length === 0) return
  if (plan.problems.length > 0) throw fieldFailure('complete', '还有读不懂的行，先改好文件再勾选“已录全”')
  const stray = complete.find(
    each => !lists.some(({ year, level }) => year === each.year && level === each.level),
  )
  if (stray) throw fieldFailure('complete', `文件里没有${stray.year}年的这一级名单，请重新勾选`)
}

function rowOf(
  { caller, now }: WriteContext,
  asked: { edition: string; kind: RegisterKind; source: string },
  plan: ImportPlan,
  { year, level, list, added }: FileList,
  whole: Complete | undefined,
): RegisterImportDraft {
  const { edition, kind, source } = asked
  return {
    ...{ id: newId('reg'), edition, kind, level, year, list, source, rows: added.length },
    ...{ complete: whole !== undefined, first: whole?.first ?? false, fileHash: plan.hash },
    ...{ importedBy: caller.actor, importedAt: now },
  }
}

/** The chain holds what was entered in numbers, the audit the words. */
async function noteImport(
  { db, caller, now, requestId }: WriteContext,
  row: RegisterImportDraft,
  file: string,
): Promise<void> {
  const { id, edition, kind, level, year, complete, first, rows, fileHash, list, source } = row
  const session = `edition:${edition}`
  const data = { import: id, kind, level, year, complete, first, rows, fileHash }
  await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'register.import', data }, now)
  await noteRegisterAct(db, {
    ...{ at: now, actor: caller.actor, operation: 'screening.importRegister', edition, subject: id },
    detail: { list, source, file, rows },
  })
}
