import { strToU8, zipSync } from 'fflate'
import { exportBundle as input } from '../../src/contract/schemas/results'
import { bundleFiles } from '../../src/core/bundle'
import { anchorText } from '../../src/core/ledger'
import { knownEdition, unitOf } from '../shared/edition-of'
import { nodeHashing } from '../shared/hashing'
import { defineOperation } from '../shared/operation'
import { lockedSessions } from '../shared/records/awards-rankings'
import { chainOf } from '../shared/records/bundle'
import { listRecords } from '../shared/records/published-lists'
import { editionScope } from '../shared/session-scope'

/**
 * Everything frozen of an edition as a zip: the chains of its sessions and of the edition itself, the rules, every
 * published and submitted list. scripts/verify-bundle.mjs recomputes ranks, awards and the recommendation from it.
 */
export const exportBundle = defineOperation(['results', 'exportBundle'], {
  kind: 'read',
  summary: '导出本届校验包',
  who: { may: ['operator', 'approver', 'committee', 'notary', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, now }) {
    const edition = knownEdition(slug)
    const sessions = await lockedSessions(db, slug)
    const own = await chainOf(db, `edition:${slug}`)
    const chains = [own]
    for (const { id } of sessions) chains.push(await chainOf(db, id))
    const files = bundleFiles(nodeHashing, {
      chains: chains.filter(chain => chain.length > 0),
      rubrics: sessions.map(({ rules }) => rules),
      lists: await listRecords(db, slug),
      anchors: [],
    })
    const entries = Object.entries(files).map(([file, text]) => [file, strToU8(text)] as const)
    const zip = zipSync(Object.fromEntries(entries), { mtime: now })
    const last = own.at(-1)
    return {
      fileName: `校验包-${unitOf(edition).name}${edition.year}.zip`,
      base64: Buffer.from(zip).toString('base64'),
      sha256: nodeHashing.sha256(zip),
      anchor: last ? anchorText(`edition:${slug}`, own.length, last.hash) : null,
    }
  },
})
