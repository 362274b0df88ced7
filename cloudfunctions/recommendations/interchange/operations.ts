import { deliver } from './deliver'
import { interchangeDesk } from './desk'
import { exportSigned } from './export-signed'
import { importSigned } from './import-signed'
import { interchange } from './interchange'
import { makeInterchangeKeys } from './make-keys'
import { sendUp } from './send-up'
import { setUpLink } from './set-up-link'
import { issueToken, revokeToken } from './token-acts'
import { confirmUnitKey, proposeUnitKey, revokeUnitKey } from './unit-key-acts'

/** Lists between installations: signed files and the interface, on both sides. */
export const interchangeOperations = [
  ...[makeInterchangeKeys, interchange, setUpLink, exportSigned, sendUp],
  ...[interchangeDesk, proposeUnitKey, confirmUnitKey, revokeUnitKey, issueToken, revokeToken],
  ...[importSigned, deliver],
]
