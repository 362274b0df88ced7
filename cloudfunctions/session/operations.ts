import { accessLog } from './access-log'
import { accountDeletion } from './account-deletion'
import { bindPhone } from './bind-phone'
import { cancelDeletion } from './cancel-deletion'
import { claimFirstOrganiser } from './claim-first-organiser'
import { clock } from './clock'
import { confirmMyself } from './confirm-myself'
import { consent } from './consent'
import { consentHistory } from './consent-history'
import { deleteMyAccount } from './delete-my-account'
import { devices } from './devices'
import { endDevices } from './end-devices'
import { endGrant } from './end-grant'
import { exportMyData } from './export-my-data'
import { grantRole } from './grant-role'
import { me } from './me'
import { moveClock } from './move-clock'
import { people } from './people'
import { sendCode } from './send-code'
import { sendOwnCode } from './send-own-code'
import { signIn } from './sign-in'
import { signOut } from './sign-out'
import { withdrawConsent } from './withdraw-consent'

/** Every operation of the `session` function. */
export const operations = [
  endGrant,
  grantRole,
  people,
  bindPhone,
  claimFirstOrganiser,
  clock,
  consent,
  me,
  moveClock,
  sendCode,
  signIn,
  signOut,
  accessLog,
  accountDeletion,
  cancelDeletion,
  confirmMyself,
  consentHistory,
  deleteMyAccount,
  devices,
  endDevices,
  exportMyData,
  sendOwnCode,
  withdrawConsent,
]
