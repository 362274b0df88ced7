import { quotaPlan as input } from '../../../src/contract/schemas/quota-plans'
import { endOfDay, isPast } from '../../../src/core/calendar'
import { knownEdition } from '../../shared/edition-of'
import { monthDay } from '../../shared/month-day'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { namesOf, quotaPlans } from '../../shared/records/quota-plans'
import { editionScope, holds } from '../../shared/session-scope'
import { countUnits } from './count-units'
import { versionView } from './plan-version'
import { tieOrder } from './quota-words'
import { quotaClause, recommendersOf } from './recommenders'

/** How the places are shared out: units with their counts, every version with what explains each seat. */
export const quotaPlan = defineOperation(['recommendations', 'quotaPlan'], {
  kind: 'read',
  summary: '名额测算与锁定',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug, countedOn }, { db, caller, now }) {
    const edition = knownEdition(slug)
    recommendersOf(edition)
    const day = countedOn ?? edition.registration.deadline
    const rows = await quotaPlans(db, slug)
    const names = await namesOf(
      db,
      rows.flatMap(row => [row.savedBy, row.announcedBy, row.stagedBy, row.lockedBy]),
    )
    const days = [...new Set([day, ...rows.map(({ body }) => body.countedOn)])]
    const counted = new Map(
      await Promise.all(days.map(async on => [on, await countUnits(db, edition, on)] as const)),
    )
    const newest = rows[0]?.version ?? 0
    const clause = quotaClause(edition)
    return {
      ...{ edition: slug, editionName: edition.name, tieOrder, countedOn: day },
      clause: clause === null ? null : quoteClause(clause, edition),
      silence: '总名额、分母、取整、保底和封顶，本届通知未规定，由组委会确定后录入。',
      countingSentence: isPast(endOfDay(day), now.toISOString())
        ? null
        : `${monthDay(day)}24:00还没有到，报名数还会变。`,
      units: counted.get(day)!,
      versions: rows.map(row =>
        versionView(row, { caller, newest, names, units: counted.get(row.body.countedOn)! }),
      ),
      mayEdit: holds(caller, ['operator', 'approver'], { edition: slug }),
    }
  },
})
