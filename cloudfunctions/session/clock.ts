import { clock as input } from '../../src/contract/schemas/session'
import { demoClock } from '../shared/demo-clock'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'

/** The demonstration's clock and its stops; refused in production. */
export const clock = defineOperation(['session', 'clock'], {
  kind: 'read',
  summary: '演示时钟',
  who: { may: 'anyone' },
  input,
  async run(_, { host, now }) {
    const view = demoClock(host, now)
    if (!view) throw new Failure('DEMO_ONLY')
    return view
  },
})
