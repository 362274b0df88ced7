import { followUp as input } from '../../src/contract/schemas/services'
import { knownEdition } from '../shared/edition-of'
import { followUpTerm, serviceClause } from '../shared/follow-up-term'
import { defineOperation } from '../shared/operation'
import { progressSentence } from '../shared/service-figures'
import { holds } from '../shared/session-scope'
import { followUpRows } from './follow-up-rows'
import { deciders, followers } from './roles'

/** 赛后跟踪台账: awarded projects and finalists with their newest progress (CZ26-31); a liaison sees his county. */
export const followUp = defineOperation(['services', 'followUp'], {
  kind: 'read',
  summary: '赛后跟踪台账',
  who: { may: followers, scope: ({ edition }) => ({ edition }) },
  input,
  async run({ edition: slug }, { db, caller, now }) {
    const edition = knownEdition(slug)
    const term = followUpTerm(edition, now)
    const { rows, reports } = await followUpRows(db, edition, caller, term.open)
    return {
      edition: slug,
      term,
      clause: serviceClause(edition, '后续跟踪服务'),
      rows,
      summary: progressSentence(reports),
      mayExport: holds(caller, deciders, { edition: slug }),
    }
  },
})
