import type * as z from 'zod'
import type * as schemas from '../schemas/objections'
import type { FileLink, PartTicket, UploadView } from '../views/files'
import type {
  CaseBoard,
  CaseView,
  FiledObjection,
  ObjectionCard,
  ObjectionFormView,
  ObjectionRef,
  ObjectionUploadReply,
  OwnObjectionView,
  PublicityBoard,
} from '../views/objections'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What a person may do about an objection of his own, or about one he was asked to answer. */
export interface OwnObjectionOperations {
  objectionForm: { input: Asked<'objectionForm'>; output: ObjectionFormView }
  fileObjection: { input: Asked<'fileObjection'>; output: FiledObjection }
  myObjections: { input: Asked<'myObjections'>; output: { objections: ObjectionCard[] } }
  objection: { input: Asked<'ownObjection'>; output: OwnObjectionView }
  withdrawObjection: { input: Asked<'withdrawObjection'>; output: ObjectionRef }
  addToObjection: { input: Asked<'addToObjection'>; output: ObjectionRef }
  answerObjection: { input: Asked<'answerObjection'>; output: ObjectionRef }
  beginObjectionUpload: { input: Asked<'beginObjectionUpload'>; output: UploadView }
  objectionPartTickets: { input: Asked<'objectionPartTickets'>; output: { tickets: PartTicket[] } }
  finishObjectionUpload: { input: Asked<'finishObjectionUpload'>; output: ObjectionUploadReply }
  openOwnObjectionFile: { input: Asked<'openOwnObjectionFile'>; output: FileLink }
  removeObjectionFile: { input: Asked<'removeObjectionFile'>; output: ObjectionRef }
}

/** What officers may do about lists and the objections to them. */
export interface ObjectionHandlingOperations {
  publicity: { input: Asked<'publicity'>; output: PublicityBoard }
  finaliseList: { input: Asked<'finaliseList'>; output: { list: string; finalisedAt: string } }
  confirmPublicityEnd: { input: Asked<'confirmPublicityEnd'>; output: { endsOn: string } }
  objections: { input: Asked<'objections'>; output: CaseBoard }
  objectionCase: { input: Asked<'objectionCase'>; output: CaseView }
  /** Only its handler and the supervisor; each look is noted. */
  revealObjector: { input: Asked<'revealObjector'>; output: { name: string; contact: string } }
  /** Only its handler and the supervisor; each opening is noted. */
  openObjectionFile: { input: Asked<'openObjectionFile'>; output: FileLink }
  acceptObjection: { input: Asked<'acceptObjection'>; output: ObjectionRef }
  refuseObjection: { input: Asked<'refuseObjection'>; output: ObjectionRef }
  mergeObjection: { input: Asked<'mergeObjection'>; output: ObjectionRef }
  startInquiry: { input: Asked<'startInquiry'>; output: ObjectionRef }
  hearOtherSide: { input: Asked<'hearOtherSide'>; output: ObjectionRef }
  proposeRuling: { input: Asked<'proposeRuling'>; output: ObjectionRef }
  ruleObjection: { input: Asked<'ruleObjection'>; output: ObjectionRef }
}
