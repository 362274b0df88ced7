import { confirmPublicityEnd as input } from '../../src/contract/schemas/objections'
import { daysBetween, HolidayYearMissing } from '../../src/core/calendar'
import { publicityEnd } from '../../src/core/publicity'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertDecidedEnd } from '../shared/records/list-standings'
import { editionScope } from '../shared/session-scope'

/**
 * People decide on the last day of a period for one day of publication, with their basis, where its working days need
 * holidays that are not published yet. Refused where the calendar is known: then it alone counts.
 */
export const confirmPublicityEnd = defineOperation(['results', 'confirmPublicityEnd'], {
  kind: 'write',
  summary: '人工确认公示截止日',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, publishedOn, endsOn, basis }, { db, caller, now, requestId }) {
    const { publicity } = knownEdition(slug)
    if (publicity === 'not-stated')
      throw new Failure('STATE_REFUSED', undefined, '本届通知没有设期限，不用确认截止日')
    if (calendarKnown(publishedOn, publicity))
      throw new Failure('STATE_REFUSED', undefined, '这几天的节假日已经公布，截止日按日历计算')
    // working days take at least as many days of the calendar
    const least = publicity.firstDay === 'same-day' ? publicity.days - 1 : publicity.days
    if (daysBetween(publishedOn, endsOn) < least)
      throw fieldFailure('endsOn', `截止日至少在发布后第${least}天，请核对后重填`)
    const session = `edition:${slug}`
    const entry = { session, actor: caller.actor, requestId, kind: 'publicity.end' as const }
    // the chain's head is held from here on: of two people deciding at once, the second gets the next number
    await appendToLedger(db, { ...entry, data: { publishedOn, endsOn, basis } }, now)
    await insertDecidedEnd(db, {
      ...{ edition: slug, publishedOn, endsOn, basis },
      ...{ decidedBy: caller.actor, decidedAt: now },
    })
    return { endsOn }
  },
})

function calendarKnown(publishedOn: string, terms: Parameters<typeof publicityEnd>[1]): boolean {
  try {
    publicityEnd(publishedOn, terms)
    return true
  } catch (error) {
    if (error instanceof HolidayYearMissing) return false
    throw error
  }
}
