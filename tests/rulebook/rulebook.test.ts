import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agrees, leadingKind, mayBe } from '../../scripts/rulebook/allowed'
import { BOOKS } from '../../scripts/rulebook/books'
import { bookProblems } from '../../scripts/rulebook/problems'
import { countBooks, countPending, countsText, rowText } from '../../scripts/rulebook/report'
import { type Book, KINDS, type Row } from '../../scripts/rulebook/row'
import { SHIPPED } from '../../src/editions/registry'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null)
const CHANGZHI = BOOKS.find(({ code }) => code === 'CZ26') as Book

describe('the rules of the five notices', () => {
  it('are 179, each once and in order', () => {
    const sizes = BOOKS.map(({ code, rows }) => `${code} ${rows.length}`)
    expect(sizes).toEqual(['CZ23 36', 'CZ26 38', 'SX26 45', 'JZ25 20', 'CN24 40'])
    expect(new Set(BOOKS.flatMap(({ rows }) => rows.map(({ id }) => id))).size).toBe(179)
  })

  it.each(BOOKS.map(book => [book.code, book] as const))('%s: every row holds', (_code, book) => {
    expect(bookProblems(book, SHIPPED, read)).toEqual([])
  })

  it('have one row without a quote, and that is a silence', () => {
    const silent = BOOKS.flatMap(({ rows }) => rows.filter(({ quote }) => quote === null))
    expect(silent.map(({ id }) => id)).toEqual(['JZ25-19'])
  })
})

/** What is found when one row of 长治 2026 is told otherwise. */
function found(id: string, change: Partial<Row>): string[] {
  const rows = CHANGZHI.rows.map(row => (row.id === id ? { ...row, ...change } : row))
  return bookProblems({ ...CHANGZHI, rows }, SHIPPED, read).filter(problem => !SOUND.includes(problem))
}

const SOUND = bookProblems(CHANGZHI, SHIPPED, read)

const proof = (file: string, test: string) => ({ proof: [{ file, test }] })
const story = 'CZ26-19: a startup of 长治, founded since 1 January 2024, not large'
const own = 'tests/rulebook/changzhi-2026.test.ts'

describe('a row that does not hold is found', () => {
  it.each<[string, string, Partial<Row>, RegExp]>([
    ['shown though it can be decided', 'CZ26-19', { way: 'shown' }, /may not be shown/],
    ['shown though it can be computed', 'CZ26-29', { way: 'shown' }, /may not be shown/],
    ['excused though it is missing', 'CZ26-28', { way: 'excused' }, /may not be excused/],
    ['only computed though it is a form', 'CZ26-36', { way: 'computed' }, /may not be computed/],
    ['said otherwise than by its clause', 'CZ26-31', { way: 'recorded' }, /the clause says shown/],
    ['enforced by nothing', 'CZ26-25', { way: 'enforced', kinds: ['role'] }, /no requirement cites it/],
    ['computed from nothing', 'CZ26-31', { way: 'computed' }, /no term of an edition cites it/],
    ['quoted with another sign', 'CZ26-10', { quote: '报名截止：2026年7月11日' }, /not in the notice/],
    ['quoted from another clause', 'CZ26-10', { quote: '未注册报名不得参赛' }, /not cut from the clause/],
    ['quoted in another width', 'CZ26-10', { quote: '报名截止:2026年7月10日' }, /not spelt as/],
    ['not quoted', 'CZ26-10', { quote: null }, /only a silence/],
    ['quoted at length', 'CZ26-25', { quote: textOf('CZ26-31') }, /not short/],
    ['proved by nothing', 'CZ26-19', { proof: [] }, /no test proves it/],
    ['proved by a file that is not there', 'CZ26-19', proof('tests/no.test.ts', story), /does not exist/],
    ['proved by a title that is not there', 'CZ26-19', proof(own, `${story} `), /has no test/],
    ['proved by part of a title', 'CZ26-19', proof(own, story.slice(0, 20)), /has no test/],
    ['proved by what is no test', 'CZ26-19', proof('README.md', 'x'), /has no test/],
    ['pending with a proof', 'CZ26-28', { way: 'pending', ...proof(own, story) }, /pending needs no proof/],
    ['pending without a word', 'CZ26-28', { way: 'pending', proof: [], note: undefined }, /one sentence/],
    [
      'pending in two sentences',
      'CZ26-28',
      { way: 'pending', proof: [], note: '还没有。以后再说。' },
      /one sentence/,
    ],
    ['excused without a reason', 'CZ26-32', { note: '' }, /one sentence/],
    ['open about what is not left open', 'CZ26-27', { open: ['天气'] }, /本届通知未规定 about 天气/],
  ])('%s: %s', (_what, id, change, problem) => {
    const problems = found(id, change)
    expect(problems.join('\n')).toMatch(problem)
    expect(problems.every(each => each.startsWith(`${id}: `))).toBe(true)
  })

  it('missing, double or out of order', () => {
    const [first, second, ...rest] = CHANGZHI.rows
    const with_ = (rows: readonly (Row | undefined)[]) =>
      bookProblems({ ...CHANGZHI, rows: rows.flatMap(row => row ?? []) }, SHIPPED, read).join('\n')
    expect(with_([second, ...rest])).toMatch(/CZ26-01: no row/)
    expect(with_([first, first, second, ...rest])).toMatch(/CZ26-01: two rows/)
    expect(with_([second, first, ...rest])).toMatch(/CZ26-01 was expected here/)
    expect(bookProblems({ ...CHANGZHI, slug: 'nowhere' }, SHIPPED, read)).toEqual(['nowhere does not ship'])
  })
})

describe('ways and kinds', () => {
  it('a rule of several kinds is held to the one that asks most', () => {
    expect(leadingKind({ kinds: ['service', 'schedule', 'role'] })).toBe('schedule')
    expect(mayBe({ kinds: ['schedule', 'service'], way: 'shown' })).toBe(false)
    expect(mayBe({ kinds: ['service'], way: 'shown' })).toBe(true)
  })

  it('only what nobody stated may be shown instead of computed, and only scoring, awards and numbers', () => {
    for (const kind of KINDS) {
      const shown = { kinds: [kind], way: 'shown' } as const
      const open = ['quota', 'scoring', 'award', 'notice-period'].includes(kind)
      const softer = ['role', 'service', 'notification'].includes(kind)
      expect([mayBe(shown), mayBe({ ...shown, open: ['公示'] })]).toEqual([softer, open || softer])
      expect([mayBe({ kinds: [kind], way: 'excused' }), mayBe({ kinds: [kind], way: 'pending' })]).toEqual([
        softer,
        true,
      ])
    }
  })

  it('an export is a record or a term in the words of the clause; a pending rule may have said anything', () => {
    expect(agrees('exported', 'computed')).toBe(true)
    expect(agrees('exported', 'enforced')).toBe(false)
    expect(agrees('pending', 'shown')).toBe(true)
  })
})

describe('what is told about it', () => {
  const counts = countBooks(BOOKS)

  it('the counts add up', () => {
    const total = counts.at(-1)
    expect(total).toMatchObject({ book: '合计', rows: 179 })
    for (const { book: _book, rows, ...ways } of counts) {
      expect(Object.values(ways).reduce((sum, n) => sum + n, 0)).toBe(rows)
    }
    expect(countsText(counts).split('\n')).toHaveLength(7)
  })

  it.each(['README.md', 'README.zh-CN.md'])('%s gives the numbers of today', file => {
    const text = read(file) ?? ''
    for (const { book, rows, ...ways } of counts) {
      const numbers = Object.values(ways).join(' | ')
      expect(text).toContain(
        `| ${book === '合计' && file === 'README.md' ? 'all' : book} | ${rows} | ${numbers} |`,
      )
    }
  })

  it('both say how many rules of which kind are pending', () => {
    const kinds = countPending(BOOKS)
    expect(kinds.reduce((sum, [, rows]) => sum + rows, 0)).toBe(counts.at(-1)?.pending)
    const said = kinds.map(([kind, rows]) => `${kind} ${rows}`).join(' · ')
    expect(read('README.md')).toContain(said)
    expect(read('README.zh-CN.md')).toContain(said)
  })

  it('a row says the way, the quote, what is missing and each test', () => {
    const row = CHANGZHI.rows.find(({ id }) => id === 'CZ26-19') as Row
    expect(rowText(row)).toMatch(
      /^CZ26-19 {2}enforced {2}eligibility-auto\n {4}“初创企业：.*”\n {4}tests\/rulebook/,
    )
  })
})

function textOf(id: string): string {
  return SHIPPED.flatMap(({ clauses }) => clauses).find(clause => clause.id === id)?.text ?? ''
}
