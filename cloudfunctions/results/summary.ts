import { summary as input } from '../../src/contract/schemas/results'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'
import { handedUpPapers } from '../shared/records/summaries'
import { serviceSentences } from '../shared/service-figures'
import { editionScope } from '../shared/session-scope'
import { paperNames, servicePart, summaryTerms, summaryTitle } from './summary-terms'

/** What the notice asks to be written up after the contest, and every paper recorded as handed up. */
export const summary = defineOperation(['results', 'summary'], {
  kind: 'read',
  summary: '赛事活动总结及报送记录',
  who: { may: ['operator', 'approver', 'supervisor'], scope: editionScope },
  input,
  async run({ edition: slug }, { db, now }) {
    const edition = knownEdition(slug)
    const { clause, papers, parts } = summaryTerms(edition)
    const handedUp = await handedUpPapers(db, slug)
    return {
      edition: slug,
      title: summaryTitle(edition),
      clause: clause === null ? null : quoteClause(clause, edition),
      sentence:
        clause === null
          ? '本届通知未规定报送赛事活动总结；上级另有要求时，可以照这里的草稿写'
          : '通知没有写报送期限的，以上级要求为准',
      figures: parts.some(({ heading }) => heading === servicePart)
        ? await serviceSentences(db, edition, now)
        : [],
      toWrite: parts.map(({ heading }) => heading),
      papers: papers.map(id => ({ id, name: paperNames[id] })),
      handedUp: handedUp.map(({ at, by, ...paper }) => ({
        ...paper,
        paperName: paperNames[paper.paper],
        recordedAt: at.toISOString(),
        recordedBy: by,
      })),
    }
  },
})
