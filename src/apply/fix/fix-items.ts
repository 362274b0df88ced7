import type { AmendmentItem } from '../../contract/views/applications-track'
import type { FormValues } from '../../core/application-form/field'
import type { FieldId } from '../../core/application-form/fields'
import { sameValue } from '../shared/same-value'

/** Reasons typed for items that are not changed, by the item's place. */
export type KeptReasons = Readonly<Record<number, string>>

/** Whether the named field now says something else than in the submission that was returned. */
export function isChanged(item: AmendmentItem, form: FormValues): boolean {
  if (item.changed) return true
  return item.field !== null && !sameValue(form[item.field], item.before)
}

/** Dealt with: changed, or kept with a reason. */
export function isDone(item: AmendmentItem, form: FormValues, reasons: KeptReasons): boolean {
  return isChanged(item, form) || (reasons[item.item] ?? '').trim() !== ''
}

/** What is sent: one answer per item. */
export function answersOf(items: readonly AmendmentItem[], form: FormValues, reasons: KeptReasons) {
  return items.map(item => {
    const reason = (reasons[item.item] ?? '').trim()
    return isChanged(item, form) || reason === ''
      ? { item: item.item }
      : { item: item.item, keptBecause: reason }
  })
}

/** Open fields nobody named: what belongs to a named one, or became missing. */
export function otherOpen(open: readonly FieldId[], items: readonly AmendmentItem[]): FieldId[] {
  return open.filter(field => !items.some(item => item.field === field))
}
