import { askCross as input } from '../../../src/contract/schemas/cross'
import { beijingDate } from '../../../src/core/calendar'
import { fieldFailure } from '../../shared/failure'
import { monthDay } from '../../shared/month-day'
import { defineOperation } from '../../shared/operation'
import { originsOf } from '../../shared/records/cross-projects'
import { editionScope } from '../../shared/session-scope'
import { tellOffice } from '../../shared/tell-office'
import { holdCross, moveCross, sidesOf } from './hold-cross'
import { refuseNames } from './refuse-names'
import { crossOfficers, editionBelow, knownUpper } from './upper-edition'

/** Asks the unit of each side what it says, until a day the office chooses. */
export const askCross = defineOperation(['recommendations', 'askCross'], {
  kind: 'write',
  summary: '跨市查重：请市里说明',
  who: { may: crossOfficers, scope: editionScope },
  input,
  async run(asked, context) {
    const { db, now } = context
    const edition = knownUpper(asked.edition)
    if (asked.dueOn < beijingDate(now.toISOString()))
      throw fieldFailure('dueOn', '答复日期已经过去，请另选一天')
    const row = await holdCross(context, asked)
    const { question, dueOn } = asked
    await refuseNames(db, row, 'question', question)
    const moved = await moveCross(context, row, 'ask', { change: { question, dueOn }, data: { dueOn } })
    const origins = await originsOf(db, sidesOf(row))
    const below = [...origins.values()].flatMap(origin => editionBelow(edition, origin) ?? [])
    const body = `${edition.issuer}请您就推荐的项目说明情况，请在${monthDay(dueOn)}前答复。`
    for (const each of new Set(below))
      await tellOffice(db, each, { title: '跨市查重，请市里说明', body }, 'recommend', now)
    return moved
  },
})
