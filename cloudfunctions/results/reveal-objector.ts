import { revealObjector as input } from '../../src/contract/schemas/objections'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readObjection } from '../shared/records/objections'
import { noteDisclosure } from '../shared/records/screening-acts'
import { editionScope } from '../shared/session-scope'
import { caseReaders, mayKnowObjector, objectorOf } from './hold-objection'

/** Who objected, for the officer who handles it and the supervisor; each look is noted (trust model §1.4). */
export const revealObjector = defineOperation(['results', 'revealObjector'], {
  // never a stored answer: the request log would keep it in clear
  kind: 'direct',
  summary: '查看异议人（留痕）',
  who: { may: caseReaders, scope: editionScope },
  input,
  async run({ edition, objection }, { db, caller, host, now }) {
    const row = await readObjection(db, edition, objection)
    if (!row) throw new Failure('NOT_FOUND')
    if (!(await mayKnowObjector(db, row, caller)))
      throw new Failure('FORBIDDEN', undefined, '提出人只对受理这件的经办人和监督员可见')
    const note = { at: now, actor: caller.actor, operation: 'results.revealObjector' as const }
    await noteDisclosure(db, { ...note, edition, subject: row.id })
    return objectorOf(host.keys, row)
  },
})
