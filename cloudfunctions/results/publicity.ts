import { publicity as input } from '../../src/contract/schemas/objections'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { publicityBoard } from '../shared/publicity-board'
import { listStandings } from '../shared/records/list-standings'

/** Where the published lists of an edition stand: their period, what suspends them, whether they are final. */
export const publicity = defineOperation(['results', 'publicity'], {
  kind: 'read',
  summary: '名单的公示状态',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug }, { db, now }) {
    return publicityBoard(knownEdition(slug), await listStandings(db, slug), now)
  },
})
