import { remindUnits as input } from '../../../src/contract/schemas/inbox'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { arrivalsOf } from '../../shared/records/arrivals'
import { lastReminded, noteListAct } from '../../shared/records/list-acts'
import { editionScope } from '../../shared/session-scope'
import { deskDeadline, unitState } from './arrival-words'
import { editionOfUnit } from './check-arrival'
import { currentArrivals } from './current-arrivals'
import { isLateFor } from './receive-list'
import { recommenderOf } from './recommenders'
import { tellUnit } from './tell-unit'

const dayMs = 24 * 3_600_000

/**
 * Reminds units whose list has not come: a message to the officers of each that works in this system; the others are
 * named, to be telephoned. A unit is reminded once in 24 hours.
 */
export const remindUnits = defineOperation(['recommendations', 'remindUnits'], {
  kind: 'write',
  summary: '催报推荐名单',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, units }, { db, caller, now }) {
    const current = currentArrivals(await arrivalsOf(db, slug))
    const reminded = await lastReminded(db, slug, new Date(now.getTime() - dayMs))
    let told = 0
    const unreached: string[] = []
    for (const code of new Set(units)) {
      const { edition, unit } = recommenderOf(slug, code)
      if (!['missing', 'returned'].includes(unitState(current.get(code)?.row.state)))
        throw new Failure('STATE_REFUSED', undefined, `${unit.name}的名单已到，不用催报，请去掉后再发`)
      if (reminded.has(code))
        throw new Failure('TOO_MANY', undefined, `${unit.name}24小时内已催过，请明天再发或打电话`)
      const below = editionOfUnit(edition, code)
      const body = `${edition.name}还没有收到本市的推荐名单。${deskDeadline(edition, isLateFor(edition, now))}。`
      const words = { title: '请报送推荐名单', body }
      const count = below ? await tellUnit(db, { edition: below, unit: code }, words, now) : 0
      if (count === 0) unreached.push(unit.name)
      else
        await noteListAct(db, {
          ...{ at: now, actor: caller.actor, operation: 'recommendations.remindUnits' },
          ...{ edition: slug, subject: code, detail: { told: count } },
        })
      told += count
    }
    return { told, unreached }
  },
})
