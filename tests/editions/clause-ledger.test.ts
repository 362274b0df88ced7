import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { foldNoticeText, locateClause, noticeSegments } from '../../src/core/clause-text'
import type { Clause } from '../../src/core/edition'
import { CHANGZHI_2026_CLAUSES } from '../../src/editions/changzhi-2026/clauses'
import { CLAUSES, clauseById, EDITIONS, editionBySlug, noticeOf } from '../../src/editions/registry'
import { SHANXI_2026_CLAUSES } from '../../src/editions/shanxi-2026/clauses'

const BOOKS = [
  {
    slug: 'changzhi-2026',
    prefix: 'CZ26',
    count: 38,
    sha256: '7f236ea9de5afb1c7427ffae34f933a7580ed10bf4f6d7f259b7274c28996d48',
    clauses: CHANGZHI_2026_CLAUSES as readonly Clause[],
  },
  {
    slug: 'shanxi-2026',
    prefix: 'SX26',
    count: 45,
    sha256: 'c0816175955ac78b494742dc78aea507006f7ae0b54030fef26244f1c2403e5a',
    clauses: SHANXI_2026_CLAUSES as readonly Clause[],
  },
]

/** Every clause id cited anywhere inside a value. */
function citations(value: unknown): string[] {
  return [...JSON.stringify(value).matchAll(/"((?:CZ|SX)26-\d{2})"/g)].map(match => match[1] ?? '')
}

describe.each(BOOKS)('the clauses of $slug', ({ slug, prefix, count, sha256, clauses }) => {
  const notice = noticeOf(slug) ?? ''

  it('the notice is the official text, byte for byte', () => {
    expect(createHash('sha256').update(notice).digest('hex')).toBe(sha256)
  })

  it('are all there, in order', () => {
    const ids = Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`)
    expect(clauses.map(clause => clause.id)).toEqual(ids)
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
    const enforced = new Set(citations(editionBySlug(slug)?.requirements))
    const computed = new Set(citations(EDITIONS.map(({ requirements: _requirements, ...terms }) => terms)))
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
    const cited = citations(EDITIONS)
    expect(cited.length).toBeGreaterThan(80)
    expect(cited.filter(id => clauseById(id) === undefined)).toEqual([])
  })

  it('ids are looked up exactly', () => {
    expect(clauseById('CZ26-19')?.text).toContain('初创企业')
    expect(clauseById('CZ26-99')).toBeUndefined()
    expect(clauseById('constructor')).toBeUndefined()
    expect(Object.keys(CLAUSES)).toHaveLength(38 + 45)
    expect(editionBySlug('changzhi-2025')).toBeUndefined()
    expect(noticeOf('toString')).toBeUndefined()
  })

  it('长治 2026 quotes its own notice or, marked as inherited, the province’s', () => {
    const edition = editionBySlug('changzhi-2026')
    for (const row of edition?.requirements ?? []) {
      expect(row.clause.startsWith('SX26'), row.id).toBe(row.inheritance === 'inherited')
    }
    const inherited = edition?.requirements
      .filter(row => row.inheritance === 'inherited')
      .map(row => row.clause)
    expect(inherited).toEqual(['SX26-37', 'SX26-36'])
  })
})
