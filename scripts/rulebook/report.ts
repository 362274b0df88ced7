import { leadingKind } from './allowed'
import { type Book, KINDS, type Kind, type Row, WAYS, type Way } from './row'

/** How many rules of a book are carried in each way, and in all. */
export interface Count extends Record<Way, number> {
  book: string
  rows: number
}

/** One line per book, and the sum of them last. */
export function countBooks(books: readonly Book[]): Count[] {
  const all = { code: '合计', rows: books.flatMap(({ rows }) => rows) }
  return [...books, all].map(({ code, rows }) => ({ book: code, rows: rows.length, ...countWays(rows) }))
}

function countWays(rows: readonly Row[]): Record<Way, number> {
  const count = (way: Way) => rows.filter(row => row.way === way).length
  return Object.fromEntries(WAYS.map(way => [way, count(way)])) as Record<Way, number>
}

/** A rule as printed: its id, way and kinds, the quote, why or what is missing, and the tests that prove it. */
export function rowText({ id, quote, kinds, way, proof, note }: Row): string {
  const said = quote === null ? '（通知没有规定）' : `“${quote}”`
  const tests = proof.map(({ file, test }) => `    ${file} › ${test}`)
  return [
    `${id}  ${way}  ${kinds.join('/')}`,
    `    ${said}`,
    ...(note ? [`    ${note}`] : []),
    ...tests,
  ].join('\n')
}

/** The counts as a table of fixed columns. */
export function countsText(counts: readonly Count[]): string {
  const head = ['', ...WAYS, 'rows']
  const lines = counts.map(count => [count.book, ...WAYS.map(way => `${count[way]}`), `${count.rows}`])
  return [head, ...lines]
    .map(cells => cells.map((cell, i) => (i ? cell.padStart(10) : cell.padEnd(6))).join(''))
    .join('\n')
}

/** How many rules of each kind are still pending, by the kind that asks most; the most frequent first. */
export function countPending(books: readonly Book[]): [kind: Kind, rows: number][] {
  const pending = books.flatMap(({ rows }) => rows.filter(({ way }) => way === 'pending'))
  const counts = KINDS.map(kind => [kind, pending.filter(row => leadingKind(row) === kind).length] as const)
  return counts
    .filter(([, rows]) => rows > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, rows]) => [kind, rows])
}
