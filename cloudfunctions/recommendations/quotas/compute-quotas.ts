import { computeQuotas as input } from '../../../src/contract/schemas/quota-plans'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { quotaWords } from './quota-words'
import { workOut } from './work-out'

/** A trial: what these numbers would give, seat by seat. Keeps nothing. */
export const computeQuotas = defineOperation(['recommendations', 'computeQuotas'], {
  kind: 'read',
  summary: '名额试算',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run(trial, { db }) {
    const body = await workOut(db, knownEdition(trial.edition), trial)
    return { ...body, ...quotaWords(body) }
  },
})
