import { queue as input } from '../../src/contract/schemas/screening'
import type { QueueRowView, QueueView } from '../../src/contract/views/screening'
import { type ApplicationState, applicationStates } from '../../src/core/application-states'
import { addDays, beijingDate, HolidayYearMissing, workingDaysBetween } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { countyName, groupName, knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { type QueueCursor, type QueueRow, queueCount, queueRows } from '../shared/records/screening-queue'
import { decides, editionOnly, numberRequirements, reachAs, readers } from './officers'

const usualSize = 20

/** O2: applications as filtered, longest waiting first, page by page. */
export const queue = defineOperation(['screening', 'queue'], {
  kind: 'read',
  summary: '审核队列',
  who: { may: readers, scope: editionOnly },
  input,
  async run({ edition: slug, after, size, ...filter }, { db, caller, now }): Promise<QueueView> {
    const edition = knownEdition(slug)
    const reach = reachAs(caller, readers, edition)
    const query = { edition: edition.slug, reach, filter, numbers: numberRequirements(edition) }
    const limit = size ?? usualSize
    const rows = await queueRows(db, query, { after: cursorFrom(after), limit: limit + 1 })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      total: await queueCount(db, query),
      rows: shown.map(row => rowView(row, edition, now)),
      next: rows.length > limit && last ? `${last.place}|${last.id}` : null,
      choices: {
        states: Object.entries(applicationStates.states).map(([id, { staff }]) => ({ id, name: staff })),
        counties: edition.counties
          .filter(({ code }) => reach === 'all' || reach.includes(code))
          .map(({ code, name }) => ({ id: code, name })),
        groups: edition.groups.map(({ id, name }) => ({ id, name })),
      },
      may: { decide: decides(caller, edition.slug) },
    }
  },
})

function cursorFrom(text: string | undefined): QueueCursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\|(app_[0-9a-z]{16})$/.exec(text ?? '')
  return match ? { at: match[1]!, id: match[2]! } : null
}

function rowView(row: QueueRow, edition: Edition, now: Date): QueueRowView {
  const state = row.state as ApplicationState
  const { pass, unknown, manual, fail, open } = row
  const counted = pass !== null && unknown !== null && manual !== null && fail !== null && open !== null
  return {
    application: row.id,
    version: row.version,
    projectName: row.project_name,
    subjectName: row.subject_name,
    group: groupName(edition, row.group_id),
    county: countyName(edition, row.county),
    state: { id: state, name: applicationStates.states[state].staff },
    submittedAt: row.submitted_at,
    waiting: state === 'submitted' && row.submitted_at ? waitingText(row.submitted_at, now) : null,
    precheck: counted ? { pass, unknown, manual, fail, open } : null,
    officialNumber: row.official_number,
    manualReview: row.manual_review,
    specialised: row.specialised,
    dueAt: row.due_at,
  }
}

/** How long it has waited, in working days after the day it came; civil days where no holiday table is known. */
function waitingText(submittedAt: string, now: Date): string {
  const came = beijingDate(submittedAt)
  const today = beijingDate(now.toISOString())
  if (came >= today) return '今天提交'
  try {
    const days = workingDaysBetween(addDays(came, 1), today).length
    return days === 0 ? '提交后还没有过工作日' : `第${days}个工作日`
  } catch (error) {
    if (error instanceof HolidayYearMissing) return `${came}提交`
    throw error
  }
}
