import type * as z from 'zod'
import type * as schemas from '../schemas/applications'
import type * as profiles from '../schemas/company-profiles'
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
import type { CompanyProfileRef, CompanyProfilesView } from '../views/company-profiles'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>
type AskedOfProfiles<S extends keyof typeof profiles> = z.input<(typeof profiles)[S]>

/** What may be asked of the `applications` function: an applicant acts on the applications he owns. */
export interface ApplicationsOperations {
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
  companyProfiles: { input: AskedOfProfiles<'companyProfiles'>; output: CompanyProfilesView }
  saveCompanyProfile: { input: AskedOfProfiles<'saveCompanyProfile'>; output: CompanyProfileRef }
  removeCompanyProfile: { input: AskedOfProfiles<'removeCompanyProfile'>; output: CompanyProfileRef }
  answerAmendment: { input: Asked<'answerAmendment'>; output: SubmittedRef }
}
