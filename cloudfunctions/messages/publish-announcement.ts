import { publishAnnouncement as input } from '../../src/contract/schemas/messages'
import { knownEdition } from '../shared/edition-of'
import { fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertAnnouncement, replaceAnnouncement } from '../shared/records/announcements'
import { bumpFeed } from '../shared/records/feeds'
import { editionScope } from '../shared/session-scope'

/** Publishes an announcement. It is withdrawn only by a newer one that takes its place; the old text stays. */
export const publishAnnouncement = defineOperation(['messages', 'publishAnnouncement'], {
  kind: 'write',
  summary: '发布公告',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, title, body, replaces }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug).slug
    const id = newId('ann')
    await insertAnnouncement(db, { id, edition, title, body, publishedBy: caller.actor, publishedAt: now })
    if (replaces && !(await replaceAnnouncement(db, { edition, id: replaces }, id)))
      throw fieldFailure('replaces', '要代替的公告已被新公告代替，请刷新后再发')
    const data = { announcement: id, textHash: sha256(`${title}\n${body}`), replaces: replaces ?? null }
    const session = `edition:${edition}`
    await appendToLedger(
      db,
      { session, actor: caller.actor, requestId, kind: 'announcement.publish', data },
      now,
    )
    await bumpFeed(db, session)
    return { announcement: id, publishedAt: now.toISOString() }
  },
})
