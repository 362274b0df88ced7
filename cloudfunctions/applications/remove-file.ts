import { removeFile as input } from '../../src/contract/schemas/files'
import { defineOperation } from '../shared/operation'
import { changeFile, type FileRow, filesOf } from '../shared/records/files'
import { holdFile } from './hold-file'

/**
 * Takes a file with its earlier versions off the list. What was handed in stays with its submission; the bytes of the
 * rest are cleared away later.
 */
export const removeFile = defineOperation(['applications', 'removeFile'], {
  kind: 'write',
  summary: '删除文件',
  who: { may: 'signed-in' },
  input,
  async run({ file: id, expectedVersion }, { db, caller, host, now }) {
    const file = await holdFile(db, { id, expectedVersion }, { caller, host, now })
    for (const version of withEarlier(await filesOf(db, file.applicationId), file))
      await changeFile(db, version.id, { state: 'removed', removedAt: now })
    return { removed: id }
  },
})

function withEarlier(files: readonly FileRow[], file: FileRow): FileRow[] {
  const before = files.filter(({ replacedBy }) => replacedBy === file.id)
  return [file, ...before.flatMap(earlier => withEarlier(files, earlier))]
}
