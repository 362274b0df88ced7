import { judgeFiles as input } from '../../src/contract/schemas/files'
import { kindName, whyNotOpenable } from '../shared/files/stamped-copy'
import { defineOperation } from '../shared/operation'
import { newestHandedFiles } from '../shared/records/files'
import { readableTurn } from './readable-turn'

/** J3: the files of a project as it handed them in last, and which of them can be opened here. */
export const files = defineOperation(['judging', 'files'], {
  kind: 'read',
  summary: '项目的材料文件',
  who: { may: 'signed-in' },
  input,
  async run(asked, { db, caller, now }) {
    await readableTurn(db, asked, caller, now)
    const handed = await newestHandedFiles(db, asked.application)
    return {
      files: handed.map(file => {
        const why = whyNotOpenable(file)
        const { id, name, bytes } = file
        const openable = why === null
        const paged = openable && file.kind === 'pdf'
        return { id, name, kind: kindName(file.kind), bytes, openable, why, paged }
      }),
    }
  },
})
