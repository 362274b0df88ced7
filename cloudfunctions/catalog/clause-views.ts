import type { ClauseView, NoticeView } from '../../src/contract/views/catalog'
import type { Clause, Edition } from '../../src/core/edition'
import { clauseById, noticeOf } from '../shared/edition-catalog'
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
    heading: titles.get(key) ?? key.replace(/^附(\d)(.+)/, '附件$1之$2').replace(/^附(?=\d)/, '附件'),
    clauses: clauses.filter(clause => sectionKey(clause) === key).map(clause => clauseView(clause, edition)),
  }))
}

/** Clauses of the notice above that this edition holds people to. */
export function inheritedClauses(edition: Edition): Clause[] {
  const { requirements, scoring, recommendation } = edition
  const cited = [
    ...requirements.map(requirement => requirement.clause),
    ...scoring.obligations.map(obligation => obligation.clause),
    ...recommendationClauses(recommendation),
  ]
  return [...new Set(cited)].flatMap(id => {
    const clause = clauseById(id)
    return clause && clause.document !== edition.slug ? [clause] : []
  })
}

function recommendationClauses(terms: Edition['recommendation']): string[] {
  if (terms === 'not-stated') return []
  const { maxShare, form, enclosureClause } = terms
  return [
    ...(maxShare === 'not-stated' ? [] : [maxShare.clause]),
    ...(form === 'not-stated' ? [] : [form.clause, ...(form.note ? [form.note.clause] : [])]),
    ...(enclosureClause ? [enclosureClause] : []),
  ]
}

function inheritanceOf(clause: Clause, edition: Edition): ClauseView['inheritance'] {
  if (clause.document !== edition.slug) return 'inherited'
  const tightened = edition.requirements.some(
    requirement => requirement.clause === clause.id && requirement.inheritance === 'tightened',
  )
  return tightened ? 'tightened' : 'own'
}

/** 四(三)1 stands under 四; 附1四(二) under 附1四; 附件3-5 under 附件3. */
const sectionKey = ({ heading }: Clause) =>
  /^附件?\d[一二三四五六七八九十]*/.exec(heading)?.[0] ?? heading.split(/[(（]/)[0]!.replace(/[\d.]+$/, '')

/** '一' → '一、大赛目的' for each first heading of a notice. */
function firstHeadings(text: string): Map<string, string> {
  const headings = text
    .split('\n')
    .map(line => line.replace(/[#*\s]/g, ''))
    .filter(line => /^[一二三四五六七八九十]{1,3}、/.test(line) && line.length <= 24)
  // an annex counts its own 一、二、三 again: the first of each number is the notice's
  return new Map(headings.reverse().map(line => [line.split('、')[0]!, line]))
}
