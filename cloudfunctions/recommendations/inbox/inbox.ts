import { inbox as input } from '../../../src/contract/schemas/inbox'
import type { InboxUnit, InboxView } from '../../../src/contract/views/inbox'
import type { Edition, Region } from '../../../src/core/edition'
import type { Database } from '../../shared/database/connect'
import { groupName, knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { type ArrivalRow, arrivalsOf, numbersEntered } from '../../shared/records/arrivals'
import { officersOf } from '../../shared/records/certificate-requests'
import { editionScope, holds } from '../../shared/session-scope'
import { termsOf } from '../terms'
import { arrivalLabel, deskDeadline, missingLabel, returnReasons, unitState, viaNames } from './arrival-words'
import { checkArrival, editionOfUnit, quotaOf } from './check-arrival'
import { currentArrivals } from './current-arrivals'
import { isLateFor } from './receive-list'
import { recommendersOf } from './recommenders'
import { suspendedUnits } from './unit-standing'

/** P2: every recommending unit, in the order of the notice, with what came from it and what is wrong with that. */
export const inbox = defineOperation(['recommendations', 'inbox'], {
  kind: 'read',
  summary: '各推荐单位的名单接收情况',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now }): Promise<InboxView> {
    const edition = knownEdition(slug)
    const { units, clause } = recommendersOf(edition)
    const { dueOn, clause: dueClause, form } = termsOf(edition)
    const past = isLateFor(edition, now)
    const current = currentArrivals(await arrivalsOf(db, slug))
    const suspended = await suspendedUnits(db, slug)
    const entered = await numbersEntered(db, slug)
    const lines: InboxUnit[] = []
    for (const unit of units) {
      const came = current.get(unit.code)
      lines.push({
        ...(await unitLine(db, edition, unit, { came: came?.row ?? null, entered, past, now })),
        suspended: suspended.get(unit.code) ?? null,
        times: came?.times ?? 0,
      })
    }
    const count = (...states: string[]) => lines.filter(({ state }) => states.includes(state)).length
    return {
      edition: slug,
      title: form?.title ?? edition.name,
      deadline: { on: dueOn, past, sentence: deskDeadline(edition, past) },
      clauses: [...new Set([clause, dueClause])].map(each => quoteClause(each, edition)),
      units: lines,
      counts: {
        missing: count('missing'),
        arrived: count('arrived', 'proposed'),
        returned: count('returned'),
        accepted: count('accepted'),
      },
      may: {
        accept: holds(caller, ['operator', 'approver'], { edition: slug }),
        approve: holds(caller, ['approver'], { edition: slug }),
      },
      returnReasons: [...returnReasons],
    }
  },
})

type Came = Omit<ArrivalRow, 'sealed'>

async function unitLine(
  db: Database,
  edition: Edition,
  { code, name }: Region,
  of: { came: Came | null; entered: Awaited<ReturnType<typeof numbersEntered>>; past: boolean; now: Date },
): Promise<Omit<InboxUnit, 'suspended' | 'times'>> {
  const { came, entered, past, now } = of
  const below = editionOfUnit(edition, code)
  const checked = came && (await checkArrival(db, edition, came, entered))
  const quota = checked ? checked.quota : await quotaOf(db, edition, code)
  return {
    ...{ unit: code, name, state: unitState(came?.state) },
    stateLabel: came ? arrivalLabel(came.state, came.late) : missingLabel(past),
    late: came ? came.late : past,
    arrival: came && {
      ...{ id: came.id, number: came.number, via: viaNames[came.via] },
      ...{ arrivedAt: came.arrivedAt.toISOString(), documentNumber: came.documentNumber },
      ...{ total: came.lines.length, groups: groupCounts(edition, came) },
      problems: checked!.problems.length,
      warnings: checked!.warnings.length,
      returnedReason: came.returnedReason,
    },
    quota: quota && { seats: quota.seats, basis: quota.basis },
    officers: below ? (await officersOf(db, below.slug, code, now)).length : 0,
  }
}

/** How many projects of each group are on a list. */
function groupCounts(edition: Edition, { lines }: Came) {
  return edition.groups.map(({ id: group }) => ({
    group,
    name: groupName(edition, group),
    count: lines.filter(line => line.group === group).length,
  }))
}
