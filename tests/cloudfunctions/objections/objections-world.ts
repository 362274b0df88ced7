import { operations as applications } from '../../../cloudfunctions/applications/operations'
import { publicityView } from '../../../cloudfunctions/results/publicity-view'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { newId } from '../../../cloudfunctions/shared/identifiers'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import type { Input } from '../../../src/contract/operations'
import type { Edition } from '../../../src/core/edition'
import { CHANGZHI_2026 } from '../../../src/editions/changzhi-2026/edition'
import { CHANGZHI_2026 as DOCUMENT } from '../../../src/editions/changzhi-2026/document'
import { freshDatabase } from '../../setup/database'
import { entrant } from '../../setup/frozen-final'
import { worldOf } from '../../setup/host'
import { signedIn, type TestPerson } from '../../setup/people'

void DOCUMENT

export const edition = 'changzhi-2026'
/** Names nobody else has: they must never be seen by anybody but their owner, the handler and the supervisor. */
export const canary = { realName: '欧阳演示鸿', contact: '13911127788' }

const fiveDays: Edition = {
  ...CHANGZHI_2026,
  publicity: { days: 5, unit: 'working', firstDay: 'next-day', clause: 'CZ26-27' },
}
