import type { AmendmentView } from '../../src/contract/views/applications-track'
import { FORM_FIELDS } from '../../src/core/application-form/form-fields'
import { visibleFields } from '../../src/core/application-form/visible-fields'
import type { Slot } from '../../src/core/file-slots'
import type { Queries } from '../shared/database/connect'
import { deadlineView } from '../shared/deadline-view'
import { knownEdition } from '../shared/edition-of'
import { formEditionFor } from '../shared/form-edition'
import { openForm } from '../shared/form-secrets'
import type { Keys } from '../shared/keys'
import { officeOf } from '../shared/next-step'
import { quoteClause } from '../shared/quote-clause'
import type { ApplicationRow } from '../shared/records/applications'
import type { AmendmentRow } from '../shared/records/applications-corrections'
import { readSubmission } from '../shared/records/applications-submissions'
import { filesOf } from '../shared/records/files'
import { itemStates } from './amendment-items'
import { slotsOf } from './open-slots'

/** A10: what to change, why, by when, what stood there before, and which of it is done. */
export async function trackAmendment(
  db: Queries,
  keys: Keys,
  row: ApplicationRow,
  amendment: AmendmentRow,
  now: Date,
): Promise<AmendmentView> {
  const edition = knownEdition(row.edition)
  const returned = await readSubmission(db, row.id, row.submission)
  const before = openForm(keys, row.id, returned?.form ?? {})
  const form = openForm(keys, row.id, row.form)
  const shown = visibleFields(form, formEditionFor(edition))
  const files = await filesOf(db, row.id)
  const slots = slotsOf(edition, row)
  const due = deadlineView(amendment.dueAt.toISOString(), now)
  return {
    id: amendment.id,
    returnedAt: amendment.createdAt.toISOString(),
    due,
    items: itemStates(amendment, row, before, form, files).map(({ item, field, changed }) => {
      const { requirement, field: named, what, why } = amendment.items[item]!
      const label = shown.find(({ id }) => id === field) ?? FORM_FIELDS.find(({ id }) => id === field)
      const clause = edition.requirements.find(({ id }) => id === requirement)?.clause
      return {
        item,
        field,
        fieldLabel: label?.label ?? otherLabel(named, slots),
        ...slotNamed(named),
        what,
        why,
        clause: clause === undefined ? null : quoteClause(clause, edition),
        before: field === null ? null : (before[field] ?? null),
        changed,
      }
    }),
    sentence: due.passed
      ? `补正期限已过，请联系${officeOf(edition)}。`
      : '补正可以晚于报名截止日，不影响您的提交时间。',
  }
}

/** What an item is called that names no field of the form. */
function otherLabel(named: string, slots: readonly Slot[]): string {
  if (named === 'officialNumber') return '官网报名号'
  if (named === 'materials') return '材料'
  return slots.find(({ id }) => named === `file:${id}`)?.name ?? named
}

function slotNamed(named: string): { slot?: string } {
  if (named === 'materials') return { slot: named }
  return named.startsWith('file:') ? { slot: named.slice(5) } : {}
}
