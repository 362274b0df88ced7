import { createHash } from 'node:crypto'
import { attachScan as input } from '../../../src/contract/schemas/recommendations'
import { kindOfName } from '../../../src/core/file-name'
import type { FileKind } from '../../../src/core/file-slots'
import { contentProblem } from '../../../src/core/file-type'
import { knownEdition, unitOf } from '../../shared/edition-of'
import { Failure, fieldFailure } from '../../shared/failure'
import { mustStore } from '../../shared/files/must-store'
import { newId } from '../../shared/identifiers'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation } from '../../shared/operation'
import { bumpEdition } from '../../shared/records/published-lists'
import { insertScan } from '../../shared/records/recommendation-scans'
import { lockRecommendation } from '../../shared/records/recommendations'
import { editionScope } from '../../shared/session-scope'
import { upwardTermsOf } from '../upward-terms'
import { scanNow, submissionNow } from './scan-view'

const kinds: readonly FileKind[] = ['pdf', 'jpg', 'png']

/**
 * Keeps the stamped paper of a submission (SX26-15): while the list is drafted the newest one counts, after it went one
 * may still follow where none is there. Its hash enters the chain; what is in it is looked at, not only its name.
 */
export const attachScan = defineOperation(['recommendations', 'attachScan'], {
  kind: 'write',
  summary: '上传推荐文件的盖章件',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, file }, { db, host, caller, now, requestId }) {
    const edition = knownEdition(slug)
    upwardTermsOf(edition)
    const store = mustStore(host)
    const bytes = Buffer.from(file.base64, 'base64')
    const kind = kindOfName(file.name)
    if (!kind || !kinds.includes(kind)) throw fieldFailure('file.name', '盖章件请用PDF、JPG或PNG')
    const problem = contentProblem(kind, { size: bytes.length, head: bytes, tail: bytes })
    if (problem) throw fieldFailure('file.base64', problem)
    const list = await lockRecommendation(db, slug, unitOf(edition).code, newId('rec'))
    if (list.state === 'submitted' && (await scanNow(db, list)))
      throw new Failure('STATE_REFUSED', undefined, '已报送的盖章件不能更换，请先登记退回')
    const id = newId('scn')
    const hash = createHash('sha256').update(bytes).digest('hex')
    const submission = await submissionNow(db, list)
    const data = { list: list.id, submission, sha256: hash }
    const session = `edition:${slug}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'list.scan', data }, now)
    const storageKey = `scans/${slug}/${id}.${kind}`
    await store.put(storageKey, bytes)
    await insertScan(db, {
      ...{ id, recommendationId: list.id, submission, name: file.name, kind, bytes: bytes.length },
      ...{ sha256: hash, storageKey, uploadedBy: caller.actor, uploadedAt: now },
    })
    await bumpEdition(db, slug)
    return { name: file.name, sha256: hash }
  },
})
