import { assignArbitration as input } from '../../src/contract/schemas/arbitrations'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { hallOrFail } from '../shared/read-hall'
import { changeArbitration, votesOf } from '../shared/records/arbitrations'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { sessionScope } from '../shared/session-scope'
import { arbitrationMembers } from './arbitration-members'
import { arbitrationAfter, enterArbitration } from './enter-arbitration'
import { organisers } from './roles'

/**
 * Gives an arbitration to three or more members of the expert committee who need not stand aside. Once somebody has
 * signed, members may only be added: nobody is taken off for what he decided.
 */
export const assignArbitration = defineOperation(['rounds', 'assignArbitration'], {
  kind: 'write',
  summary: '指派仲裁委员',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session, arbitration, expectedVersion, members }, { db, caller, now }) {
    const { session: place, row } = await enterArbitration(db, { session, arbitration })
    const state = arbitrationAfter(row, 'assign')
    if (row.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: row.version })
    const known = await arbitrationMembers(db, await hallOrFail(db, session, now), now)
    for (const member of members) {
      const found = known.find(each => each.person === member)
      if (!found) throw fieldFailure('members', '所选的人不是专家委员会委员，请重新选择')
      if (found.problem) throw fieldFailure('members', `${found.name}${found.problem}，请换一位委员`)
      if (member === row.openedBy) throw fieldFailure('members', '提出异议的人不能审议，请换一位委员')
    }
    const signed = (await votesOf(db, session)).some(vote => vote.arbitrationId === arbitration)
    if (signed && row.members.some(member => !members.includes(member)))
      throw fieldFailure('members', '已有委员签署，只能增加委员，不能减少')
    const version = await changeArbitration(db, arbitration, { state, members })
    const detail = { arbitration, members }
    const note = { at: now, actor: caller.actor, edition: place.edition, session, detail }
    await noteInSession(db, { ...note, operation: 'rounds.assignArbitration' })
    await bumpSession(db, session)
    return { arbitration, version }
  },
})
