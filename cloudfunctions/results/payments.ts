import { payments as input } from '../../src/contract/schemas/certificates'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { readPayments } from './payment-lines'

/** 奖金发放表 to be looked at. Nothing is paid here: money changes only by the office's correction of the awards. */
export const payments = defineOperation(['results', 'payments'], {
  kind: 'read',
  summary: '奖金发放表',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition }, { db }) {
    return readPayments(db, knownEdition(edition))
  },
})
