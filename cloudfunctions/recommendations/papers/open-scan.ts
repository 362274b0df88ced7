import { openScan as input } from '../../../src/contract/schemas/recommendations'
import type { FileKind } from '../../../src/core/file-slots'
import { knownEdition, unitOf } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { FILE_TYPES } from '../../shared/files/hand-over'
import { mustStore } from '../../shared/files/must-store'
import { defineOperation } from '../../shared/operation'
import { noteResultExport } from '../../shared/records/certificate-requests'
import { readRecommendation } from '../../shared/records/recommendations'
import { editionScope } from '../../shared/session-scope'
import { scanNow } from './scan-view'

const MINUTES = 10

/** A link to the stamped paper for ten minutes; who got it is written down. */
export const openScan = defineOperation(['recommendations', 'openScan'], {
  kind: 'direct',
  summary: '查看推荐文件的盖章件',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition }, { db, host, caller, now }) {
    const list = await readRecommendation(db, edition, unitOf(knownEdition(edition)).code)
    const scan = await scanNow(db, list)
    if (!scan) throw new Failure('NOT_FOUND', undefined, '还没有上传盖章件')
    const until = new Date(now.getTime() + MINUTES * 60_000)
    const { storageKey: key, name, kind, id } = scan
    const handed = { key, name, type: FILE_TYPES[kind as FileKind] }
    const url = mustStore(host).link(handed, { person: caller.person!, until })
    const operation = 'recommendations.openScan'
    await noteResultExport(db, { at: now, actor: caller.actor, edition, operation, detail: { scan: id } })
    return { url, name, expiresAt: until.toISOString() }
  },
})
