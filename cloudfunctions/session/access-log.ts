import { accessLog as input } from '../../src/contract/schemas/account'
import { defineOperation } from '../shared/operation'
import { accessLogOf } from '../shared/records/access-log'
import { accessEntries } from './access-entries'

/** 谁看过我的资料: every look at my telephone in clear and every file that left with it. */
export const accessLog = defineOperation(['session', 'accessLog'], {
  kind: 'read',
  summary: '谁看过我的资料',
  who: { may: 'signed-in' },
  input,
  run: async (_, { db, caller }) => ({ entries: accessEntries(await accessLogOf(db, caller.person!)) }),
})
