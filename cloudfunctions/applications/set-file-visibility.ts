import { setFileVisibility as input } from '../../src/contract/schemas/files'
import { fileView } from '../shared/files/file-view'
import { defineOperation } from '../shared/operation'
import { changeFile } from '../shared/records/files'
import { holdFile } from './hold-file'

/** Whether only reviewers see a file, or anybody once something is published (CZ26-33); reviewers only by default. */
export const setFileVisibility = defineOperation(['applications', 'setFileVisibility'], {
  kind: 'write',
  summary: '设置文件可见范围',
  who: { may: 'signed-in' },
  input,
  async run({ file: id, visibility, expectedVersion }, { db, caller, host, now }) {
    const file = await holdFile(db, { id, expectedVersion }, { caller, host, now })
    return fileView((await changeFile(db, file.id, { visibility })) ?? file)
  },
})
