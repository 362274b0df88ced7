import { acknowledgeCorrection } from './acknowledge-correction'
import { answerAmendment } from './answer-amendment'
import { check } from './check'
import { companyProfiles } from './company-profiles'
import { copyList } from './copy-list'
import { mine } from './mine'
import { read } from './read'
import { removeCompanyProfile } from './remove-company-profile'
import { save } from './save'
import { saveCompanyProfile } from './save-company-profile'
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
  companyProfiles,
  copyList,
  mine,
  read,
  removeCompanyProfile,
  save,
  saveCompanyProfile,
  setOfficialNumber,
  start,
  submit,
  track,
  withdraw,
]
