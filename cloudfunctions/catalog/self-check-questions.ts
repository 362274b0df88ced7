import { selfCheckQuestions as input } from '../../src/contract/schemas/catalog'
import { selfCheckQuestions as questionsOf } from '../../src/core/self-check-questions'
import { knownEdition } from '../shared/edition-of'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'

/** The questions of 我能报哪个组, each with the clauses it is asked for. */
export const selfCheckQuestions = defineOperation(['catalog', 'selfCheckQuestions'], {
  kind: 'read',
  summary: '资格自测的题目',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug }) {
    const edition = knownEdition(slug)
    const questions = questionsOf(edition).map(question => ({
      ...question,
      quotes: question.clauses.map(id => quoteClause(id, edition)),
    }))
    return { edition: slug, editionName: edition.name, questions }
  },
})
