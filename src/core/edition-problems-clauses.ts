import { foldNoticeText } from './clause-text'
import {
  type EditionFamily,
  type EditionFinding,
  everyField,
  type FieldPath,
  noticeIf,
  repeated,
  wrongUnless,
} from './edition-problems-finding'

/** Clauses: of this edition, each once, verbatim in the notice; every citation leads to one; the slug is free. */
export function clauseFindings(family: EditionFamily): EditionFinding[] {
  const { document, parents, taken } = family
  const { slug } = document.edition
  const notice = foldNoticeText(document.notice)
  const cited = citations(document.edition)
  const above = new Set(parents.flatMap(parent => parent.clauses.map(clause => clause.id)))
  const known = new Set([...above, ...document.clauses.map(clause => clause.id)])
  return [
    ...wrongUnless(
      !taken.includes(slug),
      ['edition', 'slug'],
      `代号“${slug}”已经有一届在用，请换一个；如果这是同一届的补充通知，请按补充通知提交。`,
    ),
    ...repeated(
      document.clauses,
      clause => clause.id,
      i => ['clauses', i, 'id'],
      id => `条款编号“${id}”写了两次，请给每条条款不同的编号。`,
    ),
    ...document.clauses.flatMap((clause, i) => [
      ...wrongUnless(
        clause.document === slug,
        ['clauses', i, 'document'],
        `这里应写本届的代号“${slug}”，现在是“${clause.document}”；上级通知的条款不用抄过来，引用编号即可。`,
      ),
      ...wrongUnless(
        !above.has(clause.id),
        ['clauses', i, 'id'],
        `上级通知里已有编号为“${clause.id}”的条款，请给本届的条款换一个编号。`,
      ),
      ...wrongUnless(
        notice.includes(foldNoticeText(clause.text)),
        ['clauses', i, 'text'],
        `条款“${clause.id}”的文字在通知原文里找不到，请从通知里原样复制，不要改写。`,
      ),
      ...noticeIf(
        clause.use === 'enforced' && !cited.some(citation => citation.id === clause.id),
        ['clauses', i, 'use'],
        `条款“${clause.id}”写着由系统判断，但没有一项规则引用它，请核对。`,
      ),
    ]),
    ...cited.flatMap(({ at, id }) =>
      wrongUnless(
        known.has(id),
        at,
        `引用的条款“${id}”在本届和上级的条款里都没有，请核对编号，或把这条条款补到“条款”里。`,
      ),
    ),
  ]
}

/** Every place of an edition that names a clause. */
function citations(edition: EditionFamily['document']['edition']): { at: FieldPath; id: string }[] {
  return everyField(edition, ['edition']).flatMap(({ at, value }) => {
    const cites = /^clause$|Clause$/.test(String(at.at(-1))) || at.at(-2) === 'officialSteps'
    return cites && typeof value === 'string' ? [{ at, id: value }] : []
  })
}
