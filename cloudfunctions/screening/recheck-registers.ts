import { recheckRegisters as input } from '../../src/contract/schemas/registers'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { holdChanged, writeChanged } from './registers-recheck'
import { registrars } from './registers-roles'

/** Goes on with what an import or a withdrawal left: applications whose verdict has changed and is not yet written. */
export const recheckRegisters = defineOperation(['screening', 'recheckRegisters'], {
  kind: 'write',
  summary: '按往届名单重新核对报名',
  who: { may: registrars, scope: editionScope },
  input,
  async run({ edition }, context) {
    return writeChanged(context, await holdChanged(context, knownEdition(edition)))
  },
})
