import { crossAsked as input } from '../../../src/contract/schemas/cross'
import type { CrossAskedView } from '../../../src/contract/views/cross'
import { unitOf } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { crossOfUnit } from '../../shared/records/cross-cases'
import { editionScope, holds } from '../../shared/session-scope'
import { cityCaseView, waits } from './city-view'
import { knownOf } from './cross-cases'
import { sidesOf } from './hold-cross'
import { isOwn, withAbove } from './hold-own'
import { crossOfficers } from './upper-edition'

/** What the level above asks a unit about projects it recommended, what it said, and what was ruled. */
export const crossAsked = defineOperation(['recommendations', 'crossAsked'], {
  kind: 'read',
  summary: '跨市查重：上级请本市说明的项目',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition }, { db, caller, now }): Promise<CrossAskedView> {
    const both = withAbove(edition)
    if (!both) return { edition, aboveName: '', waiting: 0, cases: [] }
    const { below, above } = both
    const rows = await crossOfUnit(db, { above: above.slug, below: edition, unit: unitOf(below).code })
    const known = await knownOf(db, above, rows)
    const officer = holds(caller, crossOfficers, { edition })
    const cases = rows.flatMap(row =>
      sidesOf(row)
        .filter(id => isOwn(below, known.origins.get(id)))
        .map(own => cityCaseView(row, own, known, { officer, now })),
    )
    const waiting = rows.filter(waits).length
    return { edition, aboveName: above.issuer, waiting, cases }
  },
})
