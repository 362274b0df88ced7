import { exportMyData as input } from '../../src/contract/schemas/account'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { noteOwnExport, ownExportsSince } from '../shared/records/access-log'
import { requireConfirmed } from '../shared/require-confirmed'
import { exportedPerson } from './export-person'

const perHour = 5

/** A copy of everything held about the caller and his registrations. Needs a fresh sign-in or code; five an hour; noted. */
export const exportMyData = defineOperation(['session', 'exportMyData'], {
  kind: 'direct',
  summary: '导出我的信息',
  who: { may: 'signed-in' },
  input,
  async run(_, { db, caller, host, now }) {
    requireConfirmed(caller, now)
    const person = caller.person!
    const hourAgo = new Date(now.getTime() - 3_600_000)
    if ((await ownExportsSince(db, person, hourAgo)) >= perHour)
      throw new Failure('TOO_MANY', undefined, '一小时内已导出5次，请稍后再试')
    await noteOwnExport(db, person, now)
    const data = await exportedPerson(db, host.keys, person, now)
    const day = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    return {
      fileName: `我的信息-${day}.json`,
      mediaType: 'application/json',
      text: JSON.stringify(data, null, 2),
    }
  },
})
