/** A title above the headings takes a line or two. */
const searched = 10

/** Where the headings stand: the row, and the column of each. */
export interface FoundHeadings<H extends string> {
  row: number
  columns: Record<H, number>
}

/**
 * Finds the row of these headings (id → printed name), whatever their width and spaces. The problem is one sentence
 * that names every heading that is missing, unknown or there twice.
 */
export function findHeadings<H extends string>(
  headings: Readonly<Record<H, string>>,
  rows: readonly (readonly string[])[],
): FoundHeadings<H> | { problem: string } {
  const names = Object.entries(headings) as [H, string][]
  const headingOf = (cell: string) => names.find(([, name]) => bare(name) === bare(cell))?.[0] ?? null
  const known = (row: readonly string[]) => row.filter(cell => headingOf(cell) !== null).length
  const head = rows.slice(0, searched)
  const best = head.reduce((found, row, i) => (known(row) > known(head[found] ?? []) ? i : found), 0)
  const cells = head[best] ?? []
  if (known(cells) === 0)
    return { problem: `没有找到表头，第一行应为：${names.map(([, name]) => name).join('、')}` }
  const columnOf = (heading: H) => cells.findIndex(cell => headingOf(cell) === heading)
  const missing = names.filter(([heading]) => columnOf(heading) < 0).map(([, name]) => `“${name}”`)
  const unknown = cells.filter(cell => bare(cell) !== '' && headingOf(cell) === null).map(quoted)
  const twice = names.filter(([heading]) => cells.filter(cell => headingOf(cell) === heading).length > 1)
  const problems = [
    missing.length > 0 && `缺少表头${missing.join('、')}，请补上`,
    unknown.length > 0 && `认不出表头${unknown.join('、')}，请删去这一列或改成规定的名称`,
    twice.length > 0 && `表头${twice.map(([, name]) => `“${name}”`).join('、')}出现了两次，请只留一列`,
  ].filter(problem => problem !== false)
  if (problems.length > 0) return { problem: problems.join('；') }
  const columns = Object.fromEntries(names.map(([heading]) => [heading, columnOf(heading)]))
  return { row: best, columns: columns as Record<H, number> }
}

const quoted = (cell: string) => `“${cell.trim().slice(0, 20)}”`

/** Without width, spaces and the byte order mark. */
const bare = (cell: string) => cell.normalize('NFKC').replace(/[\s\u200B-\u200D\uFEFF]/g, '')
