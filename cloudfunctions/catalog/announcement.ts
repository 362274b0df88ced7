import { announcement as input } from '../../src/contract/schemas/catalog'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readAnnouncement } from '../shared/records/catalog'

/** One announcement in full. */
export const announcement = defineOperation(['catalog', 'announcement'], {
  kind: 'read',
  summary: '公告全文',
  who: { may: 'anyone' },
  input,
  async run({ announcement: id }, { db }) {
    const row = await readAnnouncement(db, id)
    if (!row) throw new Failure('NOT_FOUND')
    const { edition, title, body, publishedAt } = row
    return { id, edition, title, body, publishedAt: publishedAt.toISOString() }
  },
})
