import {
  dropLibraryImport as dropInput,
  putLibraryPart as partInput,
  startLibraryImport as startInput,
} from '../../../src/contract/schemas/nation-library'
import { knownEdition } from '../../shared/edition-of'
import { fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { defineOperation } from '../../shared/operation'
import { changeBatch, dropStale, insertBatch, putPart, removeParts } from '../../shared/records/library'
import { editionScope } from '../../shared/session-scope'
import { officers } from './filing-access'
import { batchScope, lockWaiting, refuseLate } from './library-access'
import { partPlace } from './library-file'

const dayMs = 86_400_000

/** Begins an import: the file follows in parts. After the last day only by special approval with its reason. */
export const startLibraryImport = defineOperation(['recommendations', 'startLibraryImport'], {
  kind: 'write',
  summary: '开始导入项目库',
  who: { may: officers, scope: editionScope },
  input: startInput,
  async run({ edition, fileName, bytes, parts, lateReason }, { db, caller, now }) {
    knownEdition(edition)
    refuseLate(caller, edition, lateReason, now)
    await dropStale(db, edition, new Date(now.getTime() - dayMs))
    const id = newId('lib')
    await insertBatch(db, {
      ...{ id, edition, state: 'uploading', fileName, bytes, parts, lateReason: lateReason.trim() },
      ...{ createdBy: caller.actor, createdAt: now },
    })
    return { batch: id }
  },
})

/** Takes one part of the file, sealed until the file is imported; sent again it replaces itself. */
export const putLibraryPart = defineOperation(['recommendations', 'putLibraryPart'], {
  kind: 'write',
  summary: '上传导入文件的一段',
  who: { may: officers, scope: batchScope },
  input: partInput,
  async run({ batch: id, part, base64 }, context) {
    const { db, host } = context
    const row = await lockWaiting(context, id)
    if (part > row.parts) throw fieldFailure('part', '文件的段数不对，请重新选择文件')
    await putPart(db, { batchId: id, part, content: host.keys.seal(base64, partPlace(id, part)) })
    return { part }
  },
})

/** Gives a file up before it is imported; its parts are removed. */
export const dropLibraryImport = defineOperation(['recommendations', 'dropLibraryImport'], {
  kind: 'write',
  summary: '放弃一次导入',
  who: { may: officers, scope: batchScope },
  input: dropInput,
  async run({ batch: id }, context) {
    const { db, caller, now } = context
    const row = await lockWaiting(context, id)
    await removeParts(db, row.id)
    await changeBatch(db, row.id, { state: 'dropped', closedBy: caller.actor, closedAt: now })
    return { batch: row.id }
  },
})
