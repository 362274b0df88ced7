import type * as z from 'zod'
import type * as schemas from '../schemas/inbox'
import type {
  ArrivalDecided,
  ArrivalDifferences,
  ArrivalView,
  FormPreviewView,
  InboxView,
} from '../views/inbox'

type In<Name extends keyof typeof schemas> = z.input<(typeof schemas)[Name]>

/** What the desk above does with the lists of its recommending units. */
export interface InboxOperations {
  inbox: { input: In<'inbox'>; output: InboxView }
  arrival: { input: In<'arrivalOf'>; output: ArrivalView }
  compareArrival: { input: In<'compareArrival'>; output: ArrivalDifferences }
  acceptArrival: { input: In<'acceptArrival'>; output: ArrivalDecided }
  confirmLateArrival: { input: In<'confirmLateArrival'>; output: ArrivalDecided }
  returnArrival: { input: In<'returnArrival'>; output: { version: number } }
  suspendUnit: { input: In<'suspendUnit'>; output: { suspended: boolean } }
  restoreUnit: { input: In<'restoreUnit'>; output: { suspended: boolean } }
  remindUnits: { input: In<'remindUnits'>; output: { told: number; unreached: string[] } }
  previewForm: { input: In<'previewForm'>; output: FormPreviewView }
  enterForm: {
    input: In<'enterForm'>
    output: { arrival: string; number: number; late: boolean; already: boolean }
  }
}
