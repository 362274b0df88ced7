import { bindPhone } from './bind-phone'
import { claimFirstOrganiser } from './claim-first-organiser'
import { clock } from './clock'
import { consent } from './consent'
import { endGrant } from './end-grant'
import { grantRole } from './grant-role'
import { me } from './me'
import { moveClock } from './move-clock'
import { people } from './people'
import { sendCode } from './send-code'
import { signIn } from './sign-in'
import { signOut } from './sign-out'

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
]
