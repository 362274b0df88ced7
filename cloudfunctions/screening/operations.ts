import { accept } from './accept'
import { bulkAccept } from './bulk-accept'
import { countyReports } from './county-reports'
import { dashboard } from './dashboard'
import { decide } from './decide'
import { decideDuplicate } from './decide-duplicate'
import { duplicates } from './duplicates'
import { exportCountyReport } from './export-county-report'
import { fileCountyReport } from './file-county-report'
import { files } from './files'
import { findDuplicates } from './find-duplicates'
import { importRegister } from './import-register'
import { markCorrectionSynced } from './mark-correction-synced'
import { openFile } from './open-file'
import { previewBulkAccept } from './preview-bulk-accept'
import { previewRegister } from './preview-register'
import { propose } from './propose'
import { proposeGroupCorrection } from './propose-group-correction'
import { quarantineFile } from './quarantine-file'
import { queue } from './queue'
import { read } from './read'
import { recheckRegisters } from './recheck-registers'
import { recordCreditCheck } from './record-credit-check'
import { registers } from './registers'
import { reject } from './reject'
import { returnForAmendment } from './return-for-amendment'
import { revealContact } from './reveal-contact'
import { setOfficialNumber } from './set-official-number'
import { withdrawRegister } from './withdraw-register'

/** Every operation of the `screening` function. */
export const operations = [
  accept,
  bulkAccept,
  countyReports,
  dashboard,
  decide,
  decideDuplicate,
  duplicates,
  exportCountyReport,
  fileCountyReport,
  findDuplicates,
  importRegister,
  markCorrectionSynced,
  previewBulkAccept,
  previewRegister,
  propose,
  proposeGroupCorrection,
  queue,
  read,
  recheckRegisters,
  recordCreditCheck,
  registers,
  reject,
  returnForAmendment,
  revealContact,
  setOfficialNumber,
  files,
  openFile,
  quarantineFile,
  withdrawRegister,
]
