import { attendance as input } from '../../src/contract/schemas/services'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { attendanceLines, readEvent } from '../shared/records/services-events'
import { editionScope } from '../shared/session-scope'
import { hosts } from './roles'

/** Who signed up for an event and who came; by project and institution, no telephone. */
export const attendance = defineOperation(['services', 'attendance'], {
  kind: 'read',
  summary: '活动报名和签到名单',
  who: { may: hosts, scope: editionScope },
  input,
  async run({ edition, event: id }, { db, caller }) {
    const found = await readEvent(db, id, caller.person!)
    if (!found || found.event.edition !== edition) throw new Failure('NOT_FOUND')
    const rows = await attendanceLines(db, id)
    return {
      event: id,
      lines: rows.map(({ line, project, institutionName }) => ({
        id: line.id,
        side: line.applicationId ? ('project' as const) : ('institution' as const),
        name: project ?? institutionName ?? '',
        subject: line.applicationId ?? line.institutionId ?? '',
        state: line.cancelledAt ? ('cancelled' as const) : ('signed' as const),
        checkedInAt: line.checkedInAt?.toISOString() ?? null,
      })),
    }
  },
})
