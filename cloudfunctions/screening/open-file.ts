import { reviewOpenFile as input } from '../../src/contract/schemas/files'
import { handOver } from '../shared/files/hand-over'
import { defineOperation } from '../shared/operation'
import { handedWithin } from './handed-within'
import { deciders, editionOnly } from './officers'

/** A link to a handed-in file for the officer who asks; each is written down (谁看过). */
export const openFile = defineOperation(['screening', 'openFile'], {
  kind: 'direct',
  summary: '查看一份材料（留痕）',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, { db, caller, host, now }) {
    const { file } = await handedWithin(db, asked, caller)
    return handOver(db, file, { host, person: caller.person!, capacity: 'officer', now })
  },
})
