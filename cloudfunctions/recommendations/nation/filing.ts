import { filing as input } from '../../../src/contract/schemas/nation-filings'
import { defineOperation } from '../../shared/operation'
import { visibleFiling } from './filing-access'
import { filingView } from './filing-view'

/** One filing form, for who fills it in and for the secretariat; to anybody else it does not exist. */
export const filing = defineOperation(['recommendations', 'filing'], {
  kind: 'read',
  summary: '一份备案表',
  who: { may: 'signed-in' },
  input,
  async run({ filing: id }, { db, caller, now }) {
    return filingView(await visibleFiling(db, caller, id), caller, now)
  },
})
