import type * as z from 'zod'
import type * as schemas from '../schemas/applications'
import type {
  ApplicationCard,
  ApplicationRef,
  ApplicationView,
  CheckView,
  CopyListView,
  SaveView,
  SubmittedRef,
} from '../views/applications'
import type { TrackView } from '../views/applications-track'
import type { ApplicantFilesOperations } from './files'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What may be asked of the `applications` function: an applicant acts on the applications he owns. */
export interface ApplicationsOperations extends ApplicantFilesOperations {
  mine: { input: Asked<'mine'>; output: { applications: ApplicationCard[] } }
  start: { input: Asked<'start'>; output: ApplicationRef }
  read: { input: Asked<'read'>; output: ApplicationView }
  /** Idempotent by value: saving again what is there already changes nothing. */
  save: { input: Asked<'save'>; output: SaveView }
  check: { input: Asked<'check'>; output: CheckView }
  submit: { input: Asked<'submit'>; output: SubmittedRef }
  withdraw: { input: Asked<'withdraw'>; output: ApplicationRef }
  track: { input: Asked<'track'>; output: TrackView }
  setOfficialNumber: { input: Asked<'setOfficialNumber'>; output: ApplicationRef }
  copyList: { input: Asked<'copyList'>; output: CopyListView }
  acknowledgeCorrection: { input: Asked<'acknowledgeCorrection'>; output: ApplicationRef }
  answerAmendment: { input: Asked<'answerAmendment'>; output: SubmittedRef }
}
