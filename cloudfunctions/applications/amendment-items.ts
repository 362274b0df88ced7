import type { FormValues } from '../../src/core/application-form/field'
import { FIELD_IDS, type FieldId } from '../../src/core/application-form/fields'
import type { ApplicationRow } from '../shared/records/applications'
import type { AmendmentRow } from '../shared/records/applications-corrections'
import type { FileRow } from '../shared/records/files'
import { sameValue } from './same-value'

export interface ItemState {
  item: number
  field: FieldId | null
  /** The named field says something else than in the submission that was returned. */
  changed: boolean
}

/**
 * Which of the things to change have been changed. `before` and `now` with the telephone opened; a new identity number
 * does not show in the list, but its field was saved after the return.
 */
export function itemStates(
  amendment: AmendmentRow,
  row: ApplicationRow,
  before: FormValues,
  now: FormValues,
  files: readonly FileRow[],
): ItemState[] {
  return amendment.items.map(({ field: named }, item) => {
    const field = FIELD_IDS.find(id => id === named) ?? null
    if (named === 'officialNumber') return { item, field, changed: row.officialNumber !== null }
    if (named === 'materials' || named.startsWith('file:'))
      return { item, field, changed: files.some(file => isNewIn(file, named, amendment.createdAt)) }
    if (field === null) return { item, field, changed: false }
    const savedAt = row.fieldVersions[field]?.at ?? ''
    const identities = field === 'members' && savedAt > amendment.createdAt.toISOString()
    return { item, field, changed: identities || !sameValue(before[field], now[field]) }
  })
}

/** Whether a file of the named slot (`file:<slot>`, or any with `materials`) came in after the return. */
function isNewIn(file: FileRow, named: string, since: Date): boolean {
  const isMeant = named === 'materials' || named === `file:${file.slot}`
  return isMeant && file.state === 'ready' && file.uploadedAt !== null && file.uploadedAt > since
}
