import { acceptArrival } from './accept-arrival'
import { arrival } from './arrival'
import { compareArrival } from './compare-arrival'
import { confirmLateArrival } from './confirm-late-arrival'
import { enterForm } from './enter-form'
import { inbox } from './inbox'
import { previewForm } from './preview-form'
import { remindUnits } from './remind-units'
import { returnArrival } from './return-arrival'
import { restoreUnit, suspendUnit } from './set-standing'

/** What the desk above does with the lists of its recommending units. */
export const inboxOperations = [
  ...[inbox, arrival, compareArrival, acceptArrival, confirmLateArrival, returnArrival],
  ...[suspendUnit, restoreUnit, remindUnits, previewForm, enterForm],
]
