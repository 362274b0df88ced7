import type { ClauseView, NoticeView } from '../../src/contract/views/catalog'
import type { Clause, Edition } from '../../src/core/edition'
import { clauseById, noticeOf } from '../../src/editions/registry'
import { quoteClause } from '../shared/quote-clause'
import { carriedOut } from './carried-out'

/** A clause as the page of an edition's notice shows it. */
export function clauseView(clause: Clause, edition: Edition): ClauseView {
  const inheritance = inheritanceOf(clause, edition)
  return {
    id: clause.id,
    heading: clause.heading,
    text: clause.text,
    inheritance,
    inheritanceLabel: { own: null, inherited: '依上级文件', tightened: '比上级文件更严' }[inheritance],
    source: quoteClause(clause.id, edition).source,
    reading: clause.reading ?? null,
    carriedOut: carriedOut(clause, edition),
  }
}

/** The clauses of a notice under its first headings (一、二、三…), in its own order. */
export function clauseSections(edition: Edition, clauses: readonly Clause[]): NoticeView['sections'] {
  const titles = firstHeadings(noticeOf(edition.slug) ?? '')
  const keys = [...new Set(clauses.map(sectionKey))]
  return keys.map(key => ({
    heading: titles.get(key) ?? key,
    clauses: clauses.filter(clause => sectionKey(clause) === key).map(clause => clauseView(clause, edition)),
  }))
}

/** Clauses of the notice above that this edition holds people to. */
export function inheritedClauses(edition: Edition): Clause[] {
  const { requirements, scoring, recommendation } = edition
  const cited = [
    ...requirements.map(requirement => requirement.clause),
    ...scoring.obligations.map(obligation => obligation.clause),
    recommendation.maxStartupShare.clause,
    recommendation.form.clause,
    recommendation.form.noteClause,
    recommendation.enclosureClause,
  ]
  return [...new Set(cited)].flatMap(id => {
    const clause = clauseById(id)
    return clause && clause.document !== edition.slug ? [clause] : []
  })
}

function inheritanceOf(clause: Clause, edition: Edition): ClauseView['inheritance'] {
  if (clause.document !== edition.slug) return 'inherited'
  const tightened = edition.requirements.some(
    requirement => requirement.clause === clause.id && requirement.inheritance === 'tightened',
  )
  return tightened ? 'tightened' : 'own'
}

const sectionKey = ({ heading }: Clause) => heading.split(/[(（]/)[0]!.replace(/[\d.]+$/, '')

/** '一' → '一、大赛目的' for each first heading of a notice. */
function firstHeadings(text: string): Map<string, string> {
  const headings = text
    .split('\n')
    .map(line => line.replace(/[#*\s]/g, ''))
    .filter(line => /^[一二三四五六七八九十]{1,3}、/.test(line) && line.length <= 24)
  return new Map(headings.map(line => [line.split('、')[0]!, line]))
}
