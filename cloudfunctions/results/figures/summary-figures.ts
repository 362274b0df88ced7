import { summaryFigures as input } from '../../../src/contract/schemas/summary-figures'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { editionScope } from '../../shared/session-scope'
import { summaryFiguresOf } from './summary-figures-of'

/** The numbers of an edition for its 总结 and 专报: each chart is its table. */
export const summaryFigures = defineOperation(['results', 'summaryFigures'], {
  kind: 'read',
  summary: '总结图表',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  run: ({ edition }, { db, now }) => summaryFiguresOf(db, knownEdition(edition), now),
})
