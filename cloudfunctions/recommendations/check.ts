import { check as input } from '../../src/contract/schemas/recommendations'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { editionScope } from '../shared/session-scope'
import { checkList } from './list-check'
import { readListFacts } from './list-facts'

/** Checks a selection, saved or not, against everything the notices ask of a recommendation list. */
export const check = defineOperation(['recommendations', 'check'], {
  kind: 'read',
  summary: '校验推荐名单',
  who: { may: ['operator', 'approver'], scope: editionScope },
  input,
  async run({ edition: slug, items }, { db, host, now }) {
    const facts = await readListFacts(db, host.keys, knownEdition(slug))
    return checkList(facts, items ?? facts.saved, now)
  },
})
