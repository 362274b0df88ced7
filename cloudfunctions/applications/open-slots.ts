import type { FieldId } from '../../src/core/application-form/fields'
import { endOfDay } from '../../src/core/calendar'
import type { Edition } from '../../src/core/edition'
import { fileGaps } from '../../src/core/file-gaps'
import { fileSlots, type Slot } from '../../src/core/file-slots'
import type { Queries } from '../shared/database/connect'
import { Failure } from '../shared/failure'
import type { Host } from '../shared/host'
import { registrationClosed } from '../shared/phase-closed'
import type { ApplicationRow } from '../shared/records/applications'
import { openAmendment } from '../shared/records/applications-corrections'
import { type FileRow, filesOf } from '../shared/records/files'
import { CLOSED } from './open-fields'

export interface OpenSlots {
  open: 'all' | 'none' | readonly string[]
  /** Why nothing is open; null while something is. */
  because: string | null
  /** Until when an upload that was begun in time may still be finished; null: as long as its slot is open. */
  finishBy: Date | null
}

/** The product's own papers that prove what a field of the form says. */
const PROVES: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  properties: ['intellectual-property', 'consent'],
  hasProperties: ['intellectual-property', 'consent'],
  noIpDispute: ['intellectual-property', 'consent'],
  onMarket: ['market-evidence'],
  marketEvidence: ['market-evidence'],
  companyName: ['licence'],
  companyCode: ['licence'],
  registeredOn: ['licence'],
  summary: ['business-plan', 'pitch'],
}

/** What begun uploads get after the deadline: time to finish, never to submit (trust model §6.6). */
const GRACE = 10 * 60_000

/**
 * Which papers may be changed: as with the form, all of a draft until registration closes; during a return those named,
 * those that prove a named field, and those the notice asks for and that are missing.
 */
export async function openSlots(
  db: Queries,
  row: ApplicationRow,
  edition: Edition,
  { host, now }: { host: Pick<Host, 'demo'>; now: Date },
): Promise<OpenSlots> {
  if (row.state === 'draft') {
    const deadline = new Date(endOfDay(edition.registration.deadline))
    const finishBy = new Date(deadline.getTime() + GRACE)
    if (!(await registrationClosed(db, host, edition, now))) return { open: 'all', because: null, finishBy }
    return { open: 'none', because: '已过截止时间，不能再传；已传的为您保留', finishBy }
  }
  if (row.state !== 'returned') return { open: 'none', because: CLOSED[row.state], finishBy: null }
  const amendment = await openAmendment(db, row.id)
  if (amendment === null || amendment.dueAt < now)
    return { open: 'none', because: '补正期限已过，请联系审核单位', finishBy: null }
  const named = amendment.items.map(({ field }) => field)
  if (named.includes('materials')) return { open: 'all', because: null, finishBy: amendment.dueAt }
  const slots = fileSlots(edition.attachments, row.group)
  const missing = fileGaps(slots, await filesOf(db, row.id)).map(gap => gap.slot)
  const open = new Set([
    ...missing,
    ...named.flatMap(field =>
      field.startsWith('file:') ? [field.slice(5)] : (PROVES[field as FieldId] ?? []),
    ),
  ])
  if (open.size === 0) return { open: 'none', because: '这次补正没有要求改材料', finishBy: null }
  return { open: [...open], because: null, finishBy: amendment.dueAt }
}

/** The slot of this id, open for changes; refuses with a sentence otherwise. */
export function mustBeOpen({ open, because }: OpenSlots, slot: string): void {
  if (open === 'all' || (open !== 'none' && open.includes(slot))) return
  if (because?.startsWith('已过截止')) throw new Failure('EDITION_CLOSED', undefined, because)
  throw new Failure('STATE_REFUSED', undefined, because ?? '这类材料不在补正范围内，没有改动')
}

/** Refuses to take more of an upload that came too late; one begun in time may end a little after the deadline. */
export function mustFinish(slots: OpenSlots, file: Pick<FileRow, 'slot' | 'begunAt'>, now: Date): void {
  const { open, finishBy } = slots
  const begunInTime = finishBy !== null && file.begunAt.getTime() <= finishBy.getTime() - GRACE
  if (open === 'none' && begunInTime && now <= finishBy) return
  mustBeOpen(slots, file.slot)
}

/** The slots of an application's notice for its group. */
export function slotsOf(edition: Edition, row: Pick<ApplicationRow, 'group'>): readonly Slot[] {
  return fileSlots(edition.attachments, row.group)
}
