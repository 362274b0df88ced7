import { importExperts as input } from '../../../src/contract/schemas/experts'
import { Failure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { phonePlace } from '../../shared/panels/expert-phone'
import { insertExperts, noteExpertAct } from '../../shared/records/experts'
import { bumpFeed } from '../../shared/records/feeds'
import { editionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { poolUnit } from './expert-roles'
import { planRoster } from './experts-plan'

/** Imports exactly what was previewed; who is there already is left out. VERSION_CONFLICT when the pool changed since. */
export const importExperts = defineOperation(['rounds', 'importExperts'], {
  kind: 'write',
  summary: '导入专家名册',
  who: { may: organisers, scope: editionScope },
  input,
  async run({ edition, file, source, as: state, previewed }, { db, host, caller, now, requestId }) {
    const unit = poolUnit(edition)
    // One row that every import into a pool holds: the same roster twice at once is entered once.
    await bumpFeed(db, `experts:${unit}`)
    const plan = await planRoster(db, host.keys, { unit, base64: file.base64 })
    if (plan.mark !== previewed)
      throw new Failure('VERSION_CONFLICT', undefined, '专家库或文件刚刚有变化，请重新预览后再导入')
    const rows = plan.added.map(({ line: _, phone, ...words }) => {
      const id = newId('exp')
      const phoneSealed = host.keys.seal(phone, phonePlace(id))
      return {
        ...{ id, unit, ...words, state, source, note: '', version: 1, createdAt: now },
        ...{ phoneSealed, phoneHmac: host.keys.hmac('phone', phone) },
      }
    })
    await insertExperts(db, rows)
    const counts = { added: rows.length, duplicate: plan.duplicates.length }
    const data = { ...counts, state, fileHash: plan.hash }
    const act = {
      session: `edition:${edition}`,
      actor: caller.actor,
      requestId,
      kind: 'expert.import' as const,
      data,
    }
    await appendToLedger(db, act, now)
    await noteExpertAct(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.importExperts' as const, edition, subject: unit },
      detail: { source, file: file.name, state, ...counts },
    })
    return counts
  },
})
