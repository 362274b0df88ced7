import type * as z from 'zod'
import type * as schemas from '../schemas/files'
import type {
  FileLink,
  FilePages,
  FilesView,
  FileView,
  JudgeFile,
  PartTicket,
  ReviewFilesView,
  UploadView,
} from '../views/files'

type Asked<S extends keyof typeof schemas> = z.input<(typeof schemas)[S]>

/** What an applicant may ask about the files of his application. */
export interface ApplicantFilesOperations {
  files: { input: Asked<'files'>; output: FilesView }
  tickSecrecy: { input: Asked<'tickSecrecy'>; output: { tickedAt: string } }
  /** Begins an upload, or finds the interrupted one of the same file again. */
  beginUpload: { input: Asked<'beginUpload'>; output: UploadView }
  partTickets: { input: Asked<'partTickets'>; output: { tickets: PartTicket[] } }
  /** Idempotent: a file already looked at answers the same. */
  finishUpload: { input: Asked<'finishUpload'>; output: FileView }
  setFileVisibility: { input: Asked<'setFileVisibility'>; output: FileView }
  removeFile: { input: Asked<'removeFile'>; output: { removed: string } }
  openFile: { input: Asked<'openFile'>; output: FileLink }
}

/** What an edition's officers may ask about files. */
export interface ReviewFilesOperations {
  files: { input: Asked<'reviewFiles'>; output: ReviewFilesView }
  openFile: { input: Asked<'reviewOpenFile'>; output: FileLink }
  quarantineFile: { input: Asked<'quarantineFile'>; output: { file: string; quarantinedAt: string } }
}

/** What a judge may ask about a project's files. */
export interface JudgeFilesOperations {
  files: { input: Asked<'judgeFiles'>; output: { files: JudgeFile[] } }
  openFile: { input: Asked<'judgeOpenFile'>; output: FileLink }
  filePages: { input: Asked<'judgeFilePages'>; output: FilePages }
}
