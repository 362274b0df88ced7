import { setUpLink as input } from '../../../src/contract/schemas/interchange'
import { knownEdition } from '../../shared/edition-of'
import { fieldFailure } from '../../shared/failure'
import { isPublicKey } from '../../shared/interchange-seal'
import { defineOperation } from '../../shared/operation'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope } from '../../shared/session-scope'
import { writeLink } from './link'

/** Ties an edition to the desk above: the key lists are sealed to, and the token of its interface. */
export const setUpLink = defineOperation(['recommendations', 'setUpLink'], {
  kind: 'direct',
  summary: '设置向上级报送的公钥和令牌',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition, recipientKey, token }, { db, host, caller, now }) {
    knownEdition(edition)
    requireConfirmed(caller, now)
    if (!isPublicKey('x25519', recipientKey))
      throw fieldFailure('recipientKey', '这不是接收公钥，请整段复制上级页面上的')
    return { fingerprint: await writeLink(db, host.keys, edition, { recipientKey, token }) }
  },
})
