import { finaliseList as input } from '../../src/contract/schemas/objections'
import { listStanding } from '../../src/core/list-standing'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { publicityBoard, standingFacts } from '../shared/publicity-board'
import { bumpFeed } from '../shared/records/feeds'
import { insertListFinal, listStandings } from '../shared/records/list-standings'
import { holdSeries } from '../shared/records/objections'
import { editionScope } from '../shared/session-scope'

/**
 * Declares the newest version of a list final, by another person than published it: only after the last working day of
 * its period, with every objection ruled on and every ruling carried out. On record in the edition's chain.
 */
export const finaliseList = defineOperation(['results', 'finaliseList'], {
  kind: 'write',
  summary: '确认最终名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, list: id }, { db, caller, now, requestId }) {
    const edition = knownEdition(slug)
    await holdSeries(db, slug)
    const rows = await listStandings(db, slug)
    const row = rows.find(({ list }) => list.id === id)
    if (!row) throw new Failure('NOT_FOUND', undefined, '这份名单已有新版或不存在，请刷新后再看')
    const state = listStanding(standingFacts(row), now.toISOString())
    if (state === 'unlimited')
      throw new Failure('STATE_REFUSED', { state }, '本届通知没有设期限，名单公布即生效，不用再确认')
    if (state !== 'expired') {
      const view = publicityBoard(edition, [row], now).lists[0]!
      throw new Failure('STATE_REFUSED', { state }, view.sentence)
    }
    if (row.list.publishedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '发布名单的人不能自己确认，请换一位负责人')
    await insertListFinal(db, { listId: id, edition: slug, finalisedBy: caller.actor, finalisedAt: now })
    const session = `edition:${slug}`
    const { kind, version, hash } = row.list
    const data = { list: id, kind, version, listHash: hash }
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'list.final', data }, now)
    await bumpFeed(db, session)
    return { list: id, finalisedAt: now.toISOString() }
  },
})
