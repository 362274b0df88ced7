import { experts as input } from '../../../src/contract/schemas/experts'
import { defineOperation } from '../../shared/operation'
import { expertCounts, expertFields, expertsOf, reviewsOnRecord } from '../../shared/records/experts'
import { editionScope, holds } from '../../shared/session-scope'
import { organisers } from '../roles'
import { headings } from './expert-headings'
import { poolReaders, poolUnit } from './expert-roles'
import { expertView, threeYearsBefore } from './expert-view'

const size = 50

/** The pool of experts, a page at a time (O7). */
export const experts = defineOperation(['rounds', 'experts'], {
  kind: 'read',
  summary: '专家库',
  who: { may: poolReaders, scope: editionScope },
  input,
  async run({ edition, page, ...filter }, { db, host, caller, now }) {
    const unit = poolUnit(edition)
    const { rows, total } = await expertsOf(
      db,
      { unit, ...filter, text: filter.text.trim() },
      { from: (page - 1) * size, size },
    )
    const reviews = await reviewsOnRecord(
      db,
      rows.map(({ id }) => id),
      threeYearsBefore(now),
    )
    const counted = new Map((await expertCounts(db, unit)).map(({ state, n }) => [state, n]))
    const count = (state: 'candidate' | 'active' | 'suspended') => counted.get(state) ?? 0
    return {
      experts: rows.map(row => expertView(host.keys, row, reviews.get(row.id) ?? 0)),
      total,
      counts: { candidate: count('candidate'), active: count('active'), suspended: count('suspended') },
      fields: await expertFields(db, unit),
      headings: Object.values(headings),
      may: { edit: holds(caller, organisers, { edition }) },
    }
  },
})
