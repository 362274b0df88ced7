import { previewBulkAccept as input } from '../../src/contract/schemas/screening'
import type { BulkPreviewView } from '../../src/contract/views/screening'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { applicationWithin } from '../shared/records/screening-acts'
import { bulkObstacle } from './bulk'
import { deciders, editionOnly, reachAs } from './officers'

/** What a bulk acceptance would do: which would be accepted, which left and why. Others than one's own are missing. */
export const previewBulkAccept = defineOperation(['screening', 'previewBulkAccept'], {
  kind: 'read',
  summary: '预览批量通过',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, { db, caller }): Promise<BulkPreviewView> {
    const edition = knownEdition(asked.edition)
    const reach = reachAs(caller, deciders, edition)
    const view: BulkPreviewView = { accepted: [], skipped: [] }
    for (const id of new Set(asked.applications)) {
      const row = await applicationWithin(db, { edition: edition.slug, id, reach })
      if (!row) {
        view.skipped.push({ application: id, projectName: '', reason: '没有找到，可能已被撤回' })
        continue
      }
      const { version, projectName, subjectName } = row
      const reason = await bulkObstacle(db, edition, row, caller)
      if (reason) view.skipped.push({ application: id, projectName, reason })
      else view.accepted.push({ application: id, version, projectName, subjectName })
    }
    return view
  },
})
