import { selfCheck as input } from '../../src/contract/schemas/catalog'
import type { GroupVerdict } from '../../src/contract/views/catalog-self-check'
import { selfCheck as checkAnswers, type GroupResult } from '../../src/core/self-check'
import { allClauses } from '../shared/edition-catalog'
import { knownEdition } from '../shared/edition-of'
import { findingView } from '../shared/finding-view'
import { defineOperation } from '../shared/operation'
import { quoteClause } from '../shared/quote-clause'

/** A3: which groups these answers allow, with the clauses it rests on. Nothing is stored. */
export const selfCheck = defineOperation(['catalog', 'selfCheck'], {
  kind: 'read',
  summary: '资格自测：我能报哪个组',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug, answers }, { now }) {
    const edition = knownEdition(slug)
    const result = checkAnswers(edition, allClauses(), answers, { now: now.toISOString(), registers: {} })
    const groups = result.groups.map(
      (row): GroupVerdict => ({
        group: row.group,
        groupName: row.name,
        subtypeName: row.subtype,
        verdict: row.verdict,
        label: row.label,
        findings: row.findings.map(finding => findingView(finding, edition)),
        later: row.later.map(({ title, clause }) => ({ title, clause: quoteClause(clause.id, edition) })),
        materials: row.materials,
      }),
    )
    return {
      edition: slug,
      editionName: edition.name,
      headline: headline(result.groups),
      groups,
      advice: result.advice.map(({ sentence, clause }) => ({
        sentence,
        clause: clause === null ? null : quoteClause(clause.id, edition),
      })),
      disclaimer: result.disclaimer,
      answers,
    }
  },
})

/** The best news first; a group that still needs an answer or a confirmation is said to. */
function headline(groups: readonly GroupResult[]): string {
  const named = (label: GroupResult['label']) =>
    groups
      .filter(group => group.label === label)
      .map(group => group.name)
      .join('、')
  if (named('可以报')) return `按您填的情况，可以报${named('可以报')}。`
  if (named('可以报，需确认')) return `按您填的情况，可以报${named('可以报，需确认')}，有一处需主办单位确认。`
  if (named('待补充')) return `还差几项才能判断能不能报${named('待补充')}。`
  return '按您填的情况，本届暂时没有可以报的组别。'
}
