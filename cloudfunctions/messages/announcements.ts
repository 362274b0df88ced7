import { announcements as input } from '../../src/contract/schemas/messages'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { readAnnouncements } from '../shared/records/announcements'

/** All announcements of an edition, newest first; replaced ones stay readable and say so. */
export const announcements = defineOperation(['messages', 'announcements'], {
  kind: 'read',
  summary: '公告列表',
  who: { may: 'anyone' },
  input,
  async run({ edition }, { db }) {
    const rows = await readAnnouncements(db, knownEdition(edition).slug)
    return {
      announcements: rows.map(({ id, title, body, publishedAt, replacedBy }) => ({
        id,
        title,
        body,
        publishedAt: publishedAt.toISOString(),
        replacedBy,
      })),
    }
  },
})
