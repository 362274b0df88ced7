import type { SummaryPaper } from '../../src/contract/views/results-summary'
import type { Clause, Edition } from '../../src/core/edition'
import { documentBySlug } from '../shared/edition-catalog'

/** The papers by name. */
export const paperNames: Readonly<Record<SummaryPaper, string>> = {
  summary: '赛事活动总结',
  'special-report': '赛事专报',
}

/** The part that tells of docking and progress, whose figures the system knows. */
export const servicePart = '后续跟踪服务'

/** What a summary tells besides figures, and the words by which a notice asks for it. */
const parts: readonly { heading: string; words: RegExp }[] = [
  { heading: '组织实施', words: /组织实施|组织举办|精心组织|组织协调|组织赛事/ },
  { heading: '宣传推广', words: /宣传/ },
  { heading: servicePart, words: /跟踪服务/ },
]

/** What the notice of an edition asks to be written up; `clause` null where it asks for nothing. */
export interface SummaryTerms {
  clause: string | null
  papers: readonly SummaryPaper[]
  /** Parts the notice speaks of, each with the clause that does. */
  parts: readonly { heading: string; clause: string }[]
}

/** Read from the clauses of the edition's own notice: what they do not mention is not asked for. */
export function summaryTerms({ slug }: Pick<Edition, 'slug'>): SummaryTerms {
  const clauses = documentBySlug(slug)?.clauses ?? []
  const asking = clauses.find(({ text }) => text.includes('总结') && text.includes('报送'))
  const near = [...clauses].sort((a, b) => Number(!besides(a, asking)) - Number(!besides(b, asking)))
  const special = clauses.some(({ text }) => text.includes('专报'))
  return {
    clause: asking?.id ?? null,
    papers: special ? ['summary', 'special-report'] : ['summary'],
    parts: parts.flatMap(({ heading, words }) => {
      const found = near.find(({ text }) => words.test(text))
      return found ? [{ heading, clause: found.id }] : []
    }),
  }
}

/** Whether a clause stands in the chapter of the one that asks: there the notice says what it expects afterwards. */
function besides(clause: Clause, asking: Clause | undefined): boolean {
  return asking !== undefined && clause.heading[0] === asking.heading[0]
}

/** 届次全称 and 赛事活动总结. */
export function summaryTitle({ name }: Pick<Edition, 'name'>): string {
  return `${name}${paperNames.summary}`
}
