import type * as z from 'zod'
import type * as schemas from '../schemas/experts'
import type {
  ExpertDrawsView,
  ExpertsPreviewView,
  ExpertsView,
  InstitutionCandidate,
  JudgeInvitationView,
} from '../views/experts'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>
interface ExpertMoved {
  expert: string
  version: number
}

/** The pool of experts, draws from it, and invitations to sit on a panel. */
export interface ExpertsOperations {
  experts: { input: Asked<'experts'>; output: ExpertsView }
  institutionCandidates: {
    input: Asked<'institutionCandidates'>
    output: { candidates: InstitutionCandidate[] }
  }
  saveExpert: { input: Asked<'saveExpert'>; output: ExpertMoved }
  moveExpert: { input: Asked<'moveExpert'>; output: ExpertMoved }
  previewExperts: { input: Asked<'previewExperts'>; output: ExpertsPreviewView }
  importExperts: { input: Asked<'importExperts'>; output: { added: number; duplicate: number } }
  expertDraws: { input: Asked<'expertDraws'>; output: ExpertDrawsView }
  commitExpertDraw: { input: Asked<'commitExpertDraw'>; output: { draw: string; short: string } }
  revealExpertDraw: { input: Asked<'revealExpertDraw'>; output: { draw: string; serving: number } }
  /** The first call proposes (`pending`), a second person's confirms and freezes a further attempt. */
  redrawExperts: { input: Asked<'redrawExperts'>; output: { draw: string; pending: boolean } }
  inviteExperts: { input: Asked<'inviteExperts'>; output: { sent: number } }
  nameExpert: { input: Asked<'nameExpert'>; output: { invitation: string } }
  replaceExpert: { input: Asked<'replaceExpert'>; output: { next: string | null } }
}

/** What an expert does with an invitation. */
export interface InvitationOperations {
  invitations: { input: Asked<'invitations'>; output: { invitations: JudgeInvitationView[] } }
  answerInvitation: { input: Asked<'answerInvitation'>; output: { session: string; accepted: boolean } }
}
