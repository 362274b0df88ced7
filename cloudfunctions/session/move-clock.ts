import { moveClock as input } from '../../src/contract/schemas/session'
import { demoClock } from '../shared/demo-clock'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { writeSetting } from '../shared/records/settings'
import { shiftSignIns } from '../shared/records/sign-in'

/**
 * Moves the demonstration's clock; an operator of the demo edition only, never in production. Who is signed in stays
 * so: sessions and codes move along.
 */
export const moveClock = defineOperation(['session', 'moveClock'], {
  kind: 'direct',
  summary: '移动演示时钟',
  who: { may: 'signed-in' },
  input,
  async run({ to }, { db, host, caller, now }) {
    const { demo } = host
    if (!demo) throw new Failure('DEMO_ONLY')
    if (!caller.grants.some(grant => grant.edition === demo.edition && grant.role === 'operator'))
      throw new Failure('FORBIDDEN')
    const target = new Date(to)
    await db.transaction(async tx => {
      await writeSetting(tx, 'demo-clock-offset', target.getTime() - host.clock().getTime())
      await shiftSignIns(tx, target.getTime() - now.getTime())
    })
    return demoClock(host, target)!
  },
})
