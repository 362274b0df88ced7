import { acknowledgeCorrection } from './acknowledge-correction'
import { answerAmendment } from './answer-amendment'
import { beginUpload } from './begin-upload'
import { check } from './check'
import { copyList } from './copy-list'
import { files } from './files'
import { finishUpload } from './finish-upload'
import { mine } from './mine'
import { openFile } from './open-file'
import { partTickets } from './part-tickets'
import { read } from './read'
import { removeFile } from './remove-file'
import { save } from './save'
import { setFileVisibility } from './set-file-visibility'
import { setOfficialNumber } from './set-official-number'
import { start } from './start'
import { submit } from './submit'
import { tickSecrecy } from './tick-secrecy'
import { track } from './track'
import { withdraw } from './withdraw'

/** Every operation of the `applications` function. */
export const operations = [
  acknowledgeCorrection,
  answerAmendment,
  check,
  copyList,
  mine,
  read,
  save,
  setOfficialNumber,
  start,
  submit,
  track,
  beginUpload,
  files,
  finishUpload,
  openFile,
  partTickets,
  removeFile,
  setFileVisibility,
  tickSecrecy,
  withdraw,
]
