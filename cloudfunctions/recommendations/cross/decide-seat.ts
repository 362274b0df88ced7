import { decideSeat as input } from '../../../src/contract/schemas/cross'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { changeCross } from '../../shared/records/cross-cases'
import { originsOf } from '../../shared/records/cross-projects'
import { insertSeat } from '../../shared/records/cross-rulings'
import { bumpFeed } from '../../shared/records/feeds'
import { editionScope } from '../../shared/session-scope'
import { tellOffice } from '../../shared/tell-office'
import { holdCross } from './hold-cross'
import { ruledOut } from './ruled-out'
import { editionBelow, knownUpper } from './upper-edition'

/** Decides whether the unit of a project ruled out may name another; no notice says so, the basis is on record. */
export const decideSeat = defineOperation(['recommendations', 'decideSeat'], {
  kind: 'write',
  summary: '跨市查重：空出名额可否补报',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const edition = knownUpper(asked.edition)
    const row = await holdCross(context, asked)
    const { application, mayFill, basis } = asked
    if (!(await ruledOut(db, row)).includes(application))
      throw new Failure('STATE_REFUSED', undefined, '这个项目没有被裁定移出，不用定补报')
    const session = `edition:${edition.slug}`
    const data = { case: row.id, application, mayFill }
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'cross.seat', data }, now)
    const decided = { decidedBy: caller.actor, decidedAt: now }
    await insertSeat(db, { applicationId: application, edition: edition.slug, mayFill, basis, ...decided })
    const version = await changeCross(db, row.id, { state: row.state, at: now })
    const below = editionBelow(edition, (await originsOf(db, [application])).get(application))
    const body = `空出的名额${mayFill ? '可以补报一个项目' : '不再补报'}。依据：${basis}。`
    if (below) await tellOffice(db, below, { title: '空出名额的决定', body }, 'recommend', now)
    await bumpFeed(db, session)
    return { case: row.id, version }
  },
})
