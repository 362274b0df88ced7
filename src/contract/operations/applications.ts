import type * as z from 'zod'
import type * as schemas from '../schemas/applications'
import type * as profiles from '../schemas/company-profiles'
import type * as teams from '../schemas/team'
import type {
  ApplicationCard,
  ApplicationRef,
  ApplicationView,
  CheckView,
  CopyListView,
  HandedInView,
  SaveView,
  SubmittedRef,
} from '../views/applications'
import type { TrackView } from '../views/applications-track'
import type { CompanyProfileRef, CompanyProfilesView } from '../views/company-profiles'
import type { InvitationAnswer, InvitationView, MembershipView, TeamView } from '../views/team'
import type { ApplicantFilesOperations } from './files'
import type { OwnObjectionOperations } from './objections'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>
type AskedOfTeam<S extends keyof typeof teams> = z.input<(typeof teams)[S]>
type AskedOfProfiles<S extends keyof typeof profiles> = z.input<(typeof profiles)[S]>

/** What may be asked of the `applications` function: an applicant acts on the applications he owns. */
export interface ApplicationsOperations extends ApplicantFilesOperations, OwnObjectionOperations {
  mine: { input: Asked<'mine'>; output: { applications: ApplicationCard[] } }
  start: { input: Asked<'start'>; output: ApplicationRef }
  read: { input: Asked<'read'>; output: ApplicationView }
  handedIn: { input: Asked<'handedIn'>; output: HandedInView }
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
  team: { input: AskedOfTeam<'team'>; output: TeamView }
  /** The link is in `team`, where it can be read again: answers of calls are stored. */
  invite: { input: AskedOfTeam<'invite'>; output: { application: string; member: string } }
  resend: { input: AskedOfTeam<'resend'>; output: { application: string; member: string } }
  revokeInvitation: {
    input: AskedOfTeam<'revokeInvitation'>
    output: { application: string; member: string }
  }
  orderCertificate: { input: AskedOfTeam<'orderCertificate'>; output: ApplicationRef }
  /** Anybody who holds the link. */
  invitation: { input: AskedOfTeam<'invitation'>; output: InvitationView }
  /** Idempotent for the same person; a refusal needs no sign-in. */
  answerInvitation: { input: AskedOfTeam<'answerInvitation'>; output: InvitationAnswer }
  myMemberships: { input: AskedOfTeam<'myMemberships'>; output: { memberships: MembershipView[] } }
  leaveTeam: { input: AskedOfTeam<'leaveTeam'>; output: { application: string } }
}
