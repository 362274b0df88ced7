import { comparableName } from '../../../src/core/eligibility/names'
import type { LibraryRow } from '../../../src/core/library-row'
import { type SimilarPair, similarTo } from '../../../src/core/similarity'
import type { ComparedProject } from '../../../src/core/similarity/likeness'
import type { LibraryKnown } from '../../shared/records/library-projects'

/** A row that looks like a project there already, or like one further up in the file. */
export interface Suspect {
  row: LibraryRow
  because: string
  others: ({ id: string } | { line: number })[]
}

/** With so many of a company a row is compared; a file of one company's thousands would never end. */
const neighbours = 50

interface Side extends Pick<LibraryKnown, 'projectName' | 'subjectName' | 'companyCode' | 'summary'> {
  ref: { id: string } | { line: number }
}

const compared = (id: string, side: Omit<Side, 'ref'>): ComparedProject => ({
  ...{ id, companyCode: side.companyCode, members: [], numbers: [] },
  ...{ name: side.projectName, summary: side.summary },
})

/** What a project is grouped by: its company, or a team's project by both names (CN24-33). */
const keyOf = ({ companyCode, projectName, subjectName }: Omit<Side, 'ref'>) =>
  companyCode ?? `${comparableName(projectName)}|${comparableName(subjectName)}`

/** Rows that may be the same project as another, for a person to look at; nobody is left out by it. */
export function suspectsAmong(rows: readonly LibraryRow[], known: readonly LibraryKnown[]): Suspect[] {
  const groups = new Map<string, Side[]>()
  const join = (side: Side) => {
    const key = keyOf(side)
    const group = groups.get(key) ?? []
    if (group.length < neighbours) group.push(side)
    groups.set(key, group)
  }
  for (const each of known) join({ ...each, ref: { id: each.id } })
  const found: Suspect[] = []
  for (const row of rows) {
    const others = (groups.get(keyOf(row)) ?? []).filter(
      other => row.companyCode === null || alike(row, other),
    )
    if (others.length > 0)
      found.push({ row, because: becauseOf(others[0]!), others: others.map(({ ref }) => ref) })
    join({ ...row, ref: { line: row.line } })
  }
  return found
}

const alike = (a: Omit<Side, 'ref'>, b: Omit<Side, 'ref'>) =>
  similarTo(compared('a', a), [compared('b', b)]).length > 0

function becauseOf({ ref, projectName }: Side): string {
  return 'line' in ref ? `与第${ref.line}行“${projectName}”相近` : `与已在库的“${projectName}”相近`
}

/** The cases to be kept once the rows have become registrations: `idOf` a line of the file. */
export function casesOf(
  suspects: readonly Suspect[],
  known: readonly LibraryKnown[],
  rows: ReadonlyMap<number, LibraryRow>,
  idOf: ReadonlyMap<number, string>,
): SimilarPair[] {
  const stored = new Map(known.map(each => [each.id, each]))
  return suspects.flatMap(({ row, others }) => {
    const id = idOf.get(row.line)
    if (id === undefined) return []
    const sides = others.flatMap(ref => {
      const other = 'id' in ref ? stored.get(ref.id) : rows.get(ref.line)
      const otherId = 'id' in ref ? ref.id : idOf.get(ref.line)
      return other && otherId !== undefined ? [compared(otherId, other)] : []
    })
    return similarTo(compared(id, row), sides)
  })
}
