import type { ScreenedView } from '../../src/contract/operations/screening'
import { bulkAccept as input } from '../../src/contract/schemas/screening'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { lockApplicationWithin } from '../shared/records/screening-acts'
import { acceptHeld } from './acceptance'
import { bulkObstacle } from './bulk'
import { deciders, editionOnly, reachAs } from './officers'

/**
 * Accepts those with nothing open; the others stay as they are, each with its reason. Never rejects or returns.
 * Locked in the order of ids, so that two bulk acts wait for each other instead of colliding.
 */
export const bulkAccept = defineOperation(['screening', 'bulkAccept'], {
  kind: 'write',
  summary: '批量通过无待定项的报名',
  who: { may: deciders, scope: editionOnly },
  input,
  async run(asked, context) {
    const { db, caller } = context
    const edition = knownEdition(asked.edition)
    const reach = reachAs(caller, deciders, edition)
    const wanted = new Map(asked.applications.map(each => [each.application, each.expectedVersion]))
    const accepted: ScreenedView[] = []
    const skipped: { application: string; reason: string }[] = []
    for (const id of [...wanted.keys()].sort()) {
      const row = await lockApplicationWithin(db, { edition: edition.slug, id, reach })
      const reason = !row
        ? '没有找到，可能已被撤回'
        : row.version !== wanted.get(id)
          ? '刚刚有更新，请看过再通过'
          : await bulkObstacle(db, edition, row, caller)
      if (row && reason === null) accepted.push(await acceptHeld(context, { edition, row }))
      else skipped.push({ application: id, reason: reason ?? '' })
    }
    return { accepted, skipped }
  },
})
