import { recordSubscription as input } from '../../src/contract/schemas/messages'
import { defineOperation } from '../shared/operation'
import { addAllowances } from '../shared/records/messages-allowances'

/** Counts what WeChat's dialog granted on a tap: one message per kind. A replay counts nothing twice. */
export const recordSubscription = defineOperation(['messages', 'recordSubscription'], {
  kind: 'write',
  summary: '记下订阅的微信提醒',
  who: { may: 'signed-in' },
  input,
  async run({ templates }, { db, caller }) {
    const granted = [...new Set(templates)]
    await addAllowances(db, caller.person!, granted)
    return { recorded: granted.length }
  },
})
