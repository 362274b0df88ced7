import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { foldNoticeText, locateClause, noticeSegments } from '../../src/core/clause-text'
import type { Clause } from '../../src/core/edition'
import { CLAUSES, clauseById, EDITIONS, editionBySlug, noticeOf } from '../../src/editions/registry'
import { BOOKS, citations, citedByTerms } from './books'

describe.each(BOOKS)('the clauses of $slug', ({ slug, prefix, count, sha256, silent, edition, ...book }) => {
  const { clauses, notice } = book

  it('the notice is the official text, byte for byte', () => {
    expect(createHash('sha256').update(notice).digest('hex')).toBe(sha256)
  })

  it('are all there, in order', () => {
    const ids = Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`)
    expect(clauses.map(clause => clause.id)).toEqual(ids.filter(id => !silent.includes(id)))
    expect(clauses.every(clause => clause.document === slug && clause.heading !== '')).toBe(true)
  })

  it.each(clauses.map(clause => [clause.id, clause] as const))('%s is verbatim', (_id, clause) => {
    const place = locateClause(notice, clause.text)
    expect(place).not.toBeNull()
    expect(foldNoticeText(notice.slice(place?.start, place?.end))).toBe(foldNoticeText(clause.text))
    const retouched = clause.text.replace(/[\u4e00-\u9fff]/, '某')
    expect(locateClause(notice, retouched)).toBeNull()
  })

  it('can be linked to: the pieces of the notice join to the whole, each clause has its pieces', () => {
    const segments = noticeSegments(notice, clauses)
    expect(segments.map(segment => segment.text).join('')).toBe(notice)
    for (const clause of clauses) {
      const own = segments.filter(segment => segment.clauses.includes(clause.id))
      expect(foldNoticeText(own.map(segment => segment.text).join(''))).toBe(foldNoticeText(clause.text))
    }
  })

  it('are each used as they say: enforced, computed, recorded, shown or excused with a reason', () => {
    const enforced = new Set(citations(edition.requirements))
    const computed = citedByTerms()
    const names = clauses.filter(clause => foldNoticeText(clause.text) === foldNoticeText(edition.name))
    for (const clause of names) computed.add(clause.id)
    const use = (name: Clause['use']) =>
      clauses.filter(clause => clause.use === name).map(clause => clause.id)
    expect(use('enforced').filter(id => !enforced.has(id))).toEqual([])
    expect(use('computed').filter(id => !computed.has(id))).toEqual([])
    expect(use('shown').filter(id => enforced.has(id) || computed.has(id))).toEqual([])
    for (const clause of clauses) expect(clause.reading?.length, clause.id).toBeGreaterThan(0)
  })

  it('keep our reading apart and short', () => {
    for (const clause of clauses) {
      expect(clause.reading).not.toBe(clause.text)
      expect([...(clause.reading ?? '')].length, clause.id).toBeLessThanOrEqual(60)
    }
  })
})

describe('citations', () => {
  it('every citation in every edition is of a clause that exists', () => {
    const cited = [...citations(EDITIONS), ...citedByTerms()]
    expect(cited.length).toBeGreaterThan(250)
    expect(cited.filter(id => clauseById(id) === undefined)).toEqual([])
  })

  it('ids are looked up exactly', () => {
    expect(clauseById('CZ26-19')?.text).toContain('初创企业')
    expect(clauseById('CZ26-99')).toBeUndefined()
    expect(clauseById('constructor')).toBeUndefined()
    expect(editionBySlug('changzhi-2025')).toBeUndefined()
    expect(noticeOf('toString')).toBeUndefined()
  })

  it('the five books are the 179 rows of the rulebook; the one without a text is a silence', () => {
    expect(BOOKS.map(book => book.slug).sort()).toEqual(EDITIONS.map(edition => edition.slug).sort())
    expect(BOOKS.reduce((sum, book) => sum + book.count, 0)).toBe(179)
    expect(Object.keys(CLAUSES)).toHaveLength(179 - BOOKS.flatMap(book => book.silent).length)
    const unsaid = editionBySlug('jinzhong-2025')?.notStated.map(row => row.topic)
    for (const topic of ['奖项', '评分规则', '公示', '推荐名额']) expect(unsaid).toContain(topic)
  })
})
