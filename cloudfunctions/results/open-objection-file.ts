import { openObjectionFile as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { linkToEvidence } from '../shared/files/evidence'
import { defineOperation } from '../shared/operation'
import { objectionFileOf } from '../shared/records/objection-files'
import { readObjection } from '../shared/records/objections'
import { noteDisclosure } from '../shared/records/screening-acts'
import { editionScope } from '../shared/session-scope'
import { caseReaders, mayKnowObjector } from './hold-objection'

/** A paper attached to an objection, for the officer who handles it and the supervisor; each opening is noted. */
export const openObjectionFile = defineOperation(['results', 'openObjectionFile'], {
  kind: 'direct',
  summary: '查看异议附上的材料（留痕）',
  who: { may: caseReaders, scope: editionScope },
  input,
  async run({ edition, objection, file: id }, { db, caller, host, now }) {
    const row = await readObjection(db, edition, objection)
    if (!row) throw new Failure('NOT_FOUND')
    if (!(await mayKnowObjector(db, row, caller)))
      throw new Failure('FORBIDDEN', undefined, '材料只对受理这件的经办人和监督员可见')
    const file = await objectionFileOf(db, row.id, id)
    if (!file) throw new Failure('NOT_FOUND')
    const link = await linkToEvidence(host, db, file, { person: caller.actor, now })
    const note = { at: now, actor: caller.actor, operation: 'results.openObjectionFile' as const }
    await noteDisclosure(db, { ...note, edition, subject: row.id })
    return link
  },
})
