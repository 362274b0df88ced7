import { importLibrary as input } from '../../../src/contract/schemas/nation-library'
import type { FormValues } from '../../../src/core/application-form/field'
import type { Edition } from '../../../src/core/edition'
import type { LibraryRow } from '../../../src/core/library-row'
import { knownEdition } from '../../shared/edition-of'
import { enterProjects, type ProjectToEnter } from '../../shared/enter-projects'
import { Failure, fieldFailure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { noteNationAct } from '../../shared/records/contest-filings'
import { insertCases } from '../../shared/records/duplicates'
import { bumpFeed } from '../../shared/records/feeds'
import { changeBatch, removeParts } from '../../shared/records/library'
import { officers } from './filing-access'
import { batchScope, lockWaiting, refuseLate } from './library-access'
import { planLibrary } from './library-plan'
import { casesOf } from './library-suspects'

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
    const { db, host, caller, now, requestId } = context
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
    const edition = knownEdition(batch.edition)
    const counts = {
      ...{ added: rows.length, wrong: new Set(plan.problems.map(({ line }) => line)).size },
      ...{ suspected: plan.suspects.length, known: plan.known },
    }
    const session = `edition:${batch.edition}`
    const data = { batch: id, fileHash: plan.file.hash, ...counts, late: batch.lateReason !== '' }
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'library.import', data }, now)
    const entry = { edition: batch.edition, batch: id, actor: caller.actor, now }
    const ids = await enterProjects(
      db,
      host.keys,
      entry,
      rows.map(row => projectOf(row, edition)),
    )
    const idOf = new Map(rows.map(({ line }, i) => [line, ids[i]!]))
    const byLine = new Map(rows.map(row => [row.line, row]))
    await insertCases(db, batch.edition, casesOf(plan.suspects, plan.stored, byLine, idOf), now)
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
    await bumpFeed(db, session)
    return { added: rows.length, known: plan.known, suspectedIn: withSuspected ? suspected.size : 0 }
  },
})

/** A row as a registration: what it says and nothing beside; its telephone and identity numbers are sealed on entry. */
function projectOf(row: LibraryRow, edition: Edition): ProjectToEnter {
  const { source, externalNumber, group, projectName, subjectName, companyCode, officialNumber } = row
  const company = companyCode !== null
  const subtypes = edition.groups.find(({ id }) => id === group)?.subtypes ?? []
  const form: FormValues = {
    ...{ projectName, group, summary: row.summary },
    ...{ contactName: row.contactName, contactPhone: row.contactPhone },
    ...(row.subject === null ? {} : { subject: row.subject }),
    ...(company
      ? { companyName: subjectName, companyCode, legalRepresentative: row.leader }
      : { teamName: subjectName, leader: row.leader }),
    members: row.members.map(({ name, identity }, i) => ({
      ...{ id: `m${i + 1}`, name, role: '', core: true, onCertificate: true },
      ...(identity === null ? {} : { identity }),
    })),
  }
  return {
    ...{ source, externalNumber, group, projectName, subjectName, companyCode, officialNumber, form },
    ...{ fromApplication: null, owner: null, county: null },
    subtype: subtypes.length === 1 ? subtypes[0]!.id : null,
  }
}
