// Every rule of the five notices, what becomes of it in the product, and the test that proves it.
//   npm run rulebook            the rules, those still pending apart, and the counts
//   npm run rulebook -- --json  the same for machines
// Ends with 1 where a row does not hold: a quote that is not verbatim, a test that is not there, a way not allowed.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHIPPED } from '../src/editions/registry'
import { BOOKS } from './rulebook/books'
import { bookProblems } from './rulebook/problems'
import { countBooks, countPending, countsText, rowText } from './rulebook/report'

const root = join(import.meta.dirname, '..')
const read = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null)
const rows = BOOKS.flatMap(book => book.rows)
const counts = countBooks(BOOKS)
const problems = BOOKS.flatMap(book => bookProblems(book, SHIPPED, read))

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ rows, counts, pending: countPending(BOOKS), problems }, null, 2))
} else {
  const pending = rows.filter(({ way }) => way === 'pending')
  for (const row of rows.filter(({ way }) => way !== 'pending')) console.log(rowText(row))
  console.log('\n还没有做到（pending）：')
  for (const row of pending) console.log(rowText(row))
  console.log(`\n${countsText(counts)}`)
  console.log(
    `pending: ${countPending(BOOKS)
      .map(count => count.join(' '))
      .join(' · ')}`,
  )
  for (const problem of problems) console.error(problem)
}
process.exitCode = problems.length > 0 ? 1 : 0
