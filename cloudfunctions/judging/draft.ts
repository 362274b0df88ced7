import { draft as input } from '../../src/contract/schemas/judging'
import type { DraftView } from '../../src/contract/views/judging'
import { defineOperation } from '../shared/operation'
import { readDraft } from '../shared/records/scorecards'
import { openDraft } from './draft-seal'
import { ownHall } from './own-hall'

/** What the judge typed on whatever device and has not submitted; his own only. */
export const draft = defineOperation(['judging', 'draft'], {
  kind: 'read',
  summary: '我的评分草稿',
  who: { may: 'signed-in' },
  input,
  async run({ session, application }, { db, host, caller, now }): Promise<DraftView> {
    await ownHall(db, session, caller, now)
    const place = { session, application, person: caller.actor }
    const row = await readDraft(db, place)
    if (!row) return { version: 0, criteria: [], note: '', savedAt: null }
    return { version: row.version, ...openDraft(host.keys, place, row.sealed), savedAt: row.at.toISOString() }
  },
})
