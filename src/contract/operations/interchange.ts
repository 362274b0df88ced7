import type * as z from 'zod'
import type * as schemas from '../schemas/interchange'
import type { InterchangeDeskView, InterchangeView, PublicKeyView, ReceivedView } from '../views/interchange'

type In<Name extends keyof typeof schemas> = z.input<(typeof schemas)[Name]>

/** Lists between installations: signed files and the interface, on both sides. */
export interface InterchangeOperations {
  makeInterchangeKeys: {
    input: In<'makeInterchangeKeys'>
    output: { signing: PublicKeyView; recipient: PublicKeyView }
  }
  interchange: { input: In<'interchange'>; output: InterchangeView }
  setUpLink: { input: In<'setUpLink'>; output: { fingerprint: string } }
  exportSigned: {
    input: In<'exportSigned'>
    output: { filename: string; mediaType: string; base64: string }
  }
  sendUp: { input: In<'sendUp'>; output: ReceivedView }
  interchangeDesk: { input: In<'interchangeDesk'>; output: InterchangeDeskView }
  proposeUnitKey: { input: In<'proposeUnitKey'>; output: { key: string; fingerprint: string } }
  confirmUnitKey: { input: In<'confirmUnitKey'>; output: { key: string } }
  revokeUnitKey: { input: In<'revokeUnitKey'>; output: { key: string } }
  issueToken: { input: In<'issueToken'>; output: { id: string; token: string } }
  revokeToken: { input: In<'revokeToken'>; output: { id: string } }
  importSigned: { input: In<'importSigned'>; output: ReceivedView }
  deliver: { input: In<'deliver'>; output: ReceivedView }
}
