import { openFile as input } from '../../src/contract/schemas/files'
import { handOver } from '../shared/files/hand-over'
import { defineOperation } from '../shared/operation'
import { mustOwnFile } from './own-upload'

/** A link to one's own file, for this person and ten minutes. */
export const openFile = defineOperation(['applications', 'openFile'], {
  kind: 'direct',
  summary: '查看自己的文件',
  who: { may: 'signed-in' },
  input,
  async run({ file }, { db, caller, host, now }) {
    const row = await mustOwnFile(db, file, caller)
    return handOver(db, row, { host, person: caller.person!, capacity: 'applicant', now })
  },
})
