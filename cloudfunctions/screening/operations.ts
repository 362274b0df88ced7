import { accept } from './accept'
import { bulkAccept } from './bulk-accept'
import { dashboard } from './dashboard'
import { decide } from './decide'
import { markCorrectionSynced } from './mark-correction-synced'
import { previewBulkAccept } from './preview-bulk-accept'
import { propose } from './propose'
import { proposeGroupCorrection } from './propose-group-correction'
import { queue } from './queue'
import { read } from './read'
import { recordCreditCheck } from './record-credit-check'
import { reject } from './reject'
import { returnForAmendment } from './return-for-amendment'
import { revealContact } from './reveal-contact'
import { setOfficialNumber } from './set-official-number'

/** Every operation of the `screening` function. */
export const operations = [
  accept,
  bulkAccept,
  dashboard,
  decide,
  markCorrectionSynced,
  previewBulkAccept,
  propose,
  proposeGroupCorrection,
  queue,
  read,
  recordCreditCheck,
  reject,
  returnForAmendment,
  revealContact,
  setOfficialNumber,
]
