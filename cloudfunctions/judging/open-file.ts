import { judgeOpenFile as input } from '../../src/contract/schemas/files'
import { handOver } from '../shared/files/hand-over'
import { defineOperation } from '../shared/operation'
import { ownCopy } from './own-copy'

/** A link to a copy of a file with the judge's name and seat across every page, for him and ten minutes. */
export const openFile = defineOperation(['judging', 'openFile'], {
  kind: 'direct',
  summary: '打开带水印的材料',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, host, now }) {
    const { file, copy } = await ownCopy(asked, { db, caller, host, now })
    return handOver(db, file, { host, person: caller.person!, capacity: 'judge', now, as: copy })
  },
})
