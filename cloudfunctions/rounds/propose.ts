import { propose as input } from '../../src/contract/schemas/rounds-incidents'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { bumpSession } from '../shared/records/sessions'
import { noteInSession } from '../shared/records/sessions-audit'
import { holds, sessionScope } from '../shared/session-scope'
import { putForward } from '../shared/two-person'
import { hallActs } from './acts/acts'
import { hosts } from './roles'
import { openScene } from './scene'

/** Puts forward what takes two people in the hall; nothing happens until another person confirms (trust model §1.3). */
export const propose = defineOperation(['rounds', 'propose'], {
  kind: 'write',
  summary: '提出异常处置（待第二人确认）',
  who: { may: hosts, scope: sessionScope },
  input,
  async run({ session: id, proposal }, context) {
    const { db, caller, now } = context
    const scene = await openScene(context, id)
    const { act: name, reason, ...rest } = proposal
    const act = hallActs[name]
    if (!holds(caller, act.propose, { edition: scene.session.edition, session: id }))
      throw new Failure('FORBIDDEN')
    const { expected, says } = await act.look(scene, rest)
    const row = await putForward(db, context, { session: id, act: name, input: rest, expected, says, reason })
    await noteInSession(db, {
      ...{ at: now, actor: caller.actor, operation: 'rounds.propose', edition: scene.session.edition },
      ...{ session: id, detail: { proposal: row.id, act: name, says, reason } },
    })
    await bumpSession(db, id)
    return { proposal: row.id, inputHash: row.inputHash, expiresAt: row.expiresAt.toISOString() }
  },
})
