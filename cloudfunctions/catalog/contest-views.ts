import type { NoticeView } from '../../src/contract/views/catalog'
import { contestsCounted } from '../../src/core/contest-lists'
import type { Edition } from '../../src/core/edition'
import { contestsIn } from '../shared/contests-in'
import { quoteClause } from '../shared/quote-clause'

/** The lists of contests (赛事名录) that hold in an edition, its own before those of the notices above. */
export function contestViews(edition: Edition): NoticeView['contests'] {
  const lists = contestsIn(edition)
  if (lists.length === 0) return null
  return {
    counted: contestsCounted(lists),
    lists: lists.map(({ kind, title, clause, contests, inherited }) => {
      const { source, link } = quoteClause(clause, edition)
      return {
        kind,
        heading: `${title}（${contests.length}场）`,
        inheritedLabel: inherited ? '依上级文件' : null,
        source,
        link,
        contests: [...contests],
      }
    }),
  }
}
