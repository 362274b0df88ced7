/** One row of a list: its line where it stands, its cells in the columns of the form. */
export interface ListedRow {
  line: number
  cells: readonly string[]
}

/** How one copy of a list differs from the other at one place; null lines: the row is only in the other copy. */
export interface ListDifference {
  kind: 'cell' | 'only-file' | 'only-system' | 'order'
  fileLine: number | null
  systemLine: number | null
  projectName: string
  column: number | null
  file: string
  system: string
}

/**
 * Lays the electronic form beside the list of the system: rows are the same project by name (`name` is its column), or by
 * name and subject where a name stands twice. Widths and spaces do not count.
 */
export function listDifferences(
  file: readonly ListedRow[],
  system: readonly ListedRow[],
  columns: { name: number; subject: number },
): { alike: number; differences: ListDifference[] } {
  const keyOf = (rows: readonly ListedRow[], row: ListedRow) => {
    const named = rows.filter(each => same(each.cells[columns.name], row.cells[columns.name]))
    return [columns.name, ...(named.length > 1 ? [columns.subject] : [])]
  }
  const pairs = system.map(row => {
    const places = keyOf(system, row)
    const other = file.find(each => places.every(at => same(each.cells[at], row.cells[at])))
    return { row, other: other ?? null }
  })
  const met = new Set(pairs.flatMap(({ other }) => other ?? []))
  const shared = file.filter(row => met.has(row))
  const sharedSystem = pairs.filter(({ other }) => other !== null)
  const between = sharedSystem.map(({ row, other }, i) => rowDifferences(row, other!, i, shared, columns))
  const onlySystem = pairs.flatMap(({ row, other }) =>
    other ? [] : [lone('only-system', row, columns.name)],
  )
  const onlyFile = file.filter(row => !met.has(row)).map(row => lone('only-file', row, columns.name))
  return {
    alike: between.filter(found => found.length === 0).length,
    differences: [...between.flat(), ...onlySystem, ...onlyFile],
  }
}

function rowDifferences(
  system: ListedRow,
  file: ListedRow,
  place: number,
  shared: readonly ListedRow[],
  { name }: { name: number },
): ListDifference[] {
  const at = { fileLine: file.line, systemLine: system.line, projectName: system.cells[name] ?? '' }
  const cells = system.cells.flatMap((cell, column) =>
    same(cell, file.cells[column])
      ? []
      : [{ kind: 'cell' as const, ...at, column, file: file.cells[column] ?? '', system: cell }],
  )
  const stands = shared.indexOf(file)
  if (stands === place) return cells
  const moved = { kind: 'order' as const, ...at, column: null }
  return [...cells, { ...moved, file: `第${stands + 1}个`, system: `第${place + 1}个` }]
}

function lone(kind: 'only-file' | 'only-system', row: ListedRow, name: number): ListDifference {
  const projectName = row.cells[name] ?? ''
  const isFile = kind === 'only-file'
  return {
    ...{ kind, fileLine: isFile ? row.line : null, systemLine: isFile ? null : row.line, projectName },
    ...{ column: null, file: isFile ? projectName : '', system: isFile ? '' : projectName },
  }
}

/** Equal up to width and spaces. */
function same(a = '', b = ''): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '')
  return bare(a) === bare(b)
}
