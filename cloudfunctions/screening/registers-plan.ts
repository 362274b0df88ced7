import type { RegisterKind } from '../../src/contract/views/registers'
import type { Edition } from '../../src/core/edition'
import type { AwardLevel } from '../../src/core/eligibility/check-parameters'
import { comparableName } from '../../src/core/eligibility/names'
import type { Queries } from '../shared/database/connect'
import { fieldFailure } from '../shared/failure'
import { sha256 } from '../shared/keys'
import { entriesOfYears, type ListedEntry } from '../shared/records/registers'
import { listsFor } from '../shared/register-reach'
import { type ReadRegister, readRegisterFile } from './registers-file'

/** A row that stands already, in the register or further up in the file. */
export interface DuplicateRow {
  entry: ListedEntry
  because: string
}

/** What an import would do; `mark` is another one as soon as anything of it changes. */
export interface ImportPlan extends Omit<ReadRegister, 'entries'> {
  mark: string
  added: ListedEntry[]
  duplicates: DuplicateRow[]
}

/** Reads a file and lays it beside what has been entered. INPUT_INVALID names what is wrong with the whole file. */
export async function planImport(
  db: Queries,
  edition: Edition,
  { kind, base64 }: { kind: RegisterKind; base64: string },
): Promise<ImportPlan> {
  const read = await readRegisterFile(base64, { kind, edition })
  if ('problem' in read) throw fieldFailure('file', read.problem)
  const years = [...new Set(read.entries.map(({ year }) => year))]
  const there = await entriesOfYears(db, listsFor(edition), { kind, years })
  const { added, duplicates } = withoutDuplicates(read.entries, there)
  const lines = added.map(({ line }) => line).join(',')
  const mark = sha256(`${edition.slug}|${kind}|${read.hash}|${lines}|${read.problems.length}`)
  return { hash: read.hash, problems: read.problems, mark, added, duplicates }
}

function withoutDuplicates(rows: readonly ListedEntry[], there: readonly ListedEntry[]) {
  const known = new Map(there.map(entry => [identityOf(entry), '已经录过']))
  const added: ListedEntry[] = []
  const duplicates: DuplicateRow[] = []
  for (const entry of rows) {
    const key = identityOf(entry)
    const because = known.get(key)
    if (because !== undefined) duplicates.push({ entry, because })
    else {
      added.push(entry)
      known.set(key, `与第${entry.line}行相同`)
    }
  }
  return { added, duplicates }
}

/** Two rows that agree in this are one. */
function identityOf(entry: ListedEntry): string {
  const { level, year, list, award, projectKey, subjectKey, companyCode } = entry
  return JSON.stringify([
    level,
    year,
    comparableName(list),
    comparableName(award),
    projectKey,
    subjectKey,
    companyCode,
  ])
}

/** One list of a file: a year, a level and a printed name. */
export interface FileList {
  year: number
  level: AwardLevel
  list: string
  added: ListedEntry[]
  duplicates: number
}

/** The lists a file speaks of, newest year first. */
export function listsOf({ added, duplicates }: Pick<ImportPlan, 'added' | 'duplicates'>): FileList[] {
  const lists = new Map<string, FileList>()
  const at = ({ year, level, list }: ListedEntry) => {
    const key = JSON.stringify([year, level, comparableName(list)])
    const found = lists.get(key) ?? { year, level, list, added: [], duplicates: 0 }
    lists.set(key, found)
    return found
  }
  for (const entry of added) at(entry).added.push(entry)
  for (const { entry } of duplicates) at(entry).duplicates += 1
  return [...lists.values()].sort((a, b) => b.year - a.year || a.level.localeCompare(b.level))
}
