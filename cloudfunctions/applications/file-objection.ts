import { fileObjection as input } from '../../src/contract/schemas/objections'
import { objectionNumber } from '../../src/core/objection-kinds'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { appendToLedger } from '../shared/ledger'
import { moveObjection } from '../shared/move-objection'
import { requireClause } from '../shared/objection-words'
import { defineOperation } from '../shared/operation'
import { bumpFeed } from '../shared/records/feeds'
import {
  holdSeries,
  insertObjection,
  insertObjectionEvent,
  openObjectionsOf,
  sameObjection,
} from '../shared/records/objections'
import { readPerson } from '../shared/records/people'
import { objectionTarget } from './objection-target'

/** One person's objections under way at once in an edition. */
const most = 10

/**
 * A14: files an objection, by name and with a telephone that was checked; both are sealed. A second one about the same
 * thing by the same person is added to the first. Refused after the last millisecond of the publicity period.
 */
export const fileObjection = defineOperation(['applications', 'fileObjection'], {
  kind: 'write',
  summary: '提出异议、申诉或举报',
  who: { may: 'signed-in' },
  input,
  async run(asked, context) {
    const { db, caller, host, now, requestId } = context
    const edition = knownEdition(asked.edition)
    const person = caller.person!
    const account = await readPerson(db, person)
    if (!account?.phoneSealed)
      throw new Failure('STATE_REFUSED', undefined, '异议须实名提出，请先登录并绑定手机号')
    const clause = requireClause(edition.slug, asked.clause)
    if (clause === null && asked.basis === undefined)
      throw fieldFailure('clause', '请选择依据的条款，或写明依据')
    if (asked.kind === 'procedure' && asked.procedure === undefined)
      throw fieldFailure('procedure', '请选择是哪一步程序，只要求加分的不受理')
    const last = await holdSeries(db, edition.slug)
    const target = await objectionTarget(context, edition, asked)
    const same = await sameObjection(db, {
      ...{ edition: edition.slug, personId: person, kind: asked.kind },
      ...target,
    })
    if (same) {
      const moved = await moveObjection(context, same, { action: 'add', as: 'objector', text: asked.facts })
      const sentence = `您对同一件事提过异议，已合并到原单，编号 ${moved.number}。`
      return { ...moved, merged: true, sentence }
    }
    if ((await openObjectionsOf(db, person, edition.slug)) >= most)
      throw new Failure('TOO_MANY', undefined, '您已有10件异议在办理，请等办结后再提')
    const id = newId('obj')
    const number = last + 1
    await insertObjection(db, {
      ...{ id, edition: edition.slug, number, kind: asked.kind, state: 'filed', version: 1 },
      personId: person,
      nameSealed: host.keys.seal(asked.realName, `objection|name|${id}`),
      contactSealed: host.keys.seal(asked.contact, `objection|contact|${id}`),
      ...target,
      procedure: asked.kind === 'procedure' ? asked.procedure : null,
      ...{ facts: asked.facts, clause, basis: asked.basis ?? '', filedAt: now, updatedAt: now },
    })
    const filed = { objectionId: id, at: now, actorId: caller.actor, kind: 'file', toState: 'filed' }
    await insertObjectionEvent(db, filed)
    const session = `edition:${edition.slug}`
    // the chain is public after the contest: who objected stays out of it
    const entry = { session, actor: 'objector', requestId, kind: 'objection.file' as const }
    const data = { objection: id, number, kind: asked.kind, list: target.listId }
    await appendToLedger(db, { ...entry, data }, now)
    await bumpFeed(db, session)
    const named = objectionNumber(number)
    const sentence = `已收到，编号 ${named}。处理结果会告知您。`
    return { objection: id, number: named, version: 1, state: 'filed' as const, merged: false, sentence }
  },
})
