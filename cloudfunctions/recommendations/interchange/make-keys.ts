import { makeInterchangeKeys as input } from '../../../src/contract/schemas/interchange'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { makeOwnKeys, publicView } from './own-keys'

/** Makes the keys by which this installation signs lists and opens those sealed to it; the same ones ever after. */
export const makeInterchangeKeys = defineOperation(['recommendations', 'makeInterchangeKeys'], {
  kind: 'direct',
  summary: '生成报送用的密钥',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition }, { db, host }) {
    knownEdition(edition)
    const { signing, recipient } = await makeOwnKeys(db, host.keys)
    return { signing: publicView(signing.publicKey), recipient: publicView(recipient.publicKey) }
  },
})
