import { eventCode as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readEvent } from '../shared/records/services-events'
import { rotatingTimes } from '../shared/rotating-code'
import { editionScope } from '../shared/session-scope'
import { checkInCode } from './check-in-code'
import { checkInRefusal } from './event-card'
import { hosts } from './roles'

/** The code to show in the hall now; asked for again at `nextAt`. */
export const eventCode = defineOperation(['services', 'eventCode'], {
  kind: 'read',
  summary: '现场签到码',
  who: { may: hosts, scope: editionScope },
  input,
  async run({ edition, event: id }, { db, host, caller, now }) {
    const found = await readEvent(db, id, caller.person!)
    if (!found || found.event.edition !== edition) throw new Failure('NOT_FOUND')
    const refusal = checkInRefusal(found.event, now)
    if (refusal) throw new Failure('STATE_REFUSED', undefined, refusal)
    const { validTo, nextAt } = rotatingTimes(now)
    return {
      event: id,
      title: found.event.title,
      code: checkInCode(host.keys, id, now),
      validTo: validTo.toISOString(),
      nextAt: nextAt.toISOString(),
    }
  },
})
