import { acknowledgeCorrection } from './acknowledge-correction'
import { answerAmendment } from './answer-amendment'
import { check } from './check'
import { copyList } from './copy-list'
import { mine } from './mine'
import { read } from './read'
import { save } from './save'
import { setOfficialNumber } from './set-official-number'
import { start } from './start'
import { submit } from './submit'
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
  withdraw,
]
