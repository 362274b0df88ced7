import { canonical } from '../../../src/core/canonical'
import type { Edition } from '../../../src/core/edition'
import { SUBJECT_NAMES } from '../../../src/core/eligibility/criteria/subject-type'
import { comparableName } from '../../../src/core/eligibility/names'
import {
  type LibraryColumn,
  type LibraryMapping,
  libraryColumns,
  libraryHeadings,
  mappingProblem,
  recognisedColumns,
} from '../../../src/core/library-columns'
import {
  type LibraryRow,
  type LibraryRowProblem,
  type LibraryRules,
  readLibraryRow,
} from '../../../src/core/library-row'
import type { Queries } from '../../shared/database/connect'
import { knownEdition } from '../../shared/edition-of'
import { type Keys, sha256 } from '../../shared/keys'
import { enteredNumbers } from '../../shared/records/entered-projects'
import type { BatchRow } from '../../shared/records/library'
import { type LibraryKnown, officialNumbersTaken, projectsLike } from '../../shared/records/library-projects'
import { type Channel, channelsOf } from './channels'
import { type LibraryFile, readLibraryFile } from './library-file'
import { type Suspect, suspectsAmong } from './library-suspects'

/** What importing a file would do; `mark` is another one as soon as anything of it changes. */
export interface LibraryPlan {
  file: LibraryFile
  mapping: LibraryMapping
  mappingProblem: string | null
  mark: string
  /** New rows that can be entered; the suspected are among them. */
  good: LibraryRow[]
  problems: LibraryRowProblem[]
  suspects: Suspect[]
  known: number
  stored: LibraryKnown[]
  channels: Channel[]
}

/** Reads the file of a batch and lays it beside the library, line by line. */
export async function planLibrary(
  db: Queries,
  keys: Keys,
  batch: BatchRow,
  asked: LibraryMapping | null,
): Promise<LibraryPlan> {
  const file = await readLibraryFile(db, keys, batch)
  return planRows(db, knownEdition(batch.edition), { id: batch.id, file }, asked)
}

/** Lays rows beside the library, whichever way they came; `id` of the batch they belong to. */
export async function planRows(
  db: Queries,
  edition: Edition,
  { id, file }: { id: string; file: LibraryFile },
  asked: LibraryMapping | null,
): Promise<LibraryPlan> {
  const mapping = asked ?? recognisedColumns(file.headings)
  const width = Math.max(...file.rows.map(({ cells }) => cells.length), file.headings.length)
  const unmapped = mappingProblem(mapping, width)
  const channels = await channelsOf(db, edition)
  const read = unmapped ? { rows: [], problems: [] } : readRows(file, mapping, rulesOf(edition, channels))
  const entered = new Set(
    (await enteredNumbers(db, edition.slug)).map(each => `${each.source}|${each.externalNumber}`),
  )
  const fresh = read.rows.filter(row => !entered.has(`${row.source}|${row.externalNumber}`))
  const numbers = fresh.flatMap(row => row.officialNumber ?? [])
  const taken = await officialNumbersTaken(db, edition.slug, numbers)
  const { good, problems } = withoutRepeats(fresh, taken)
  const stored = await projectsLike(db, edition.slug, {
    codes: good.flatMap(row => row.companyCode ?? []),
    names: good.flatMap(row => (row.companyCode === null ? [row.projectName] : [])),
  })
  const suspects = suspectsAmong(good, stored)
  const wrong = [...read.problems, ...problems].sort((a, b) => a.line - b.line)
  const mark = sha256(
    canonical({
      ...{ batch: id, hash: file.hash, mapping, wrong: wrong.length },
      good: good.map(({ line }) => line),
      suspects: suspects.map(({ row }) => row.line),
    }),
  )
  return {
    ...{ file, mapping, mappingProblem: unmapped, mark, good, problems: wrong, suspects, stored, channels },
    known: read.rows.length - fresh.length,
  }
}

function rulesOf(edition: Edition, channels: readonly Channel[]): LibraryRules {
  const { deadline } = edition.registration
  return {
    sources: new Map(channels.map(({ key, name }) => [comparableName(name), key])),
    groups: edition.groups.map(({ id, name, subjects }) => ({ id, name, subjects })),
    subjectNames: SUBJECT_NAMES,
    deadline: deadline === 'not-stated' ? null : deadline,
  }
}

function readRows({ rows }: LibraryFile, mapping: LibraryMapping, rules: LibraryRules) {
  const read = rows.map(({ line, cells }) => {
    const at = (column: LibraryColumn) => {
      const place = mapping[column]
      return place === null ? '' : (cells[place] ?? '')
    }
    const named = Object.fromEntries(libraryColumns.map(column => [column, at(column)]))
    return readLibraryRow(named as Record<LibraryColumn, string>, line, rules)
  })
  return {
    rows: read.flatMap(each => ('row' in each ? [each.row] : [])),
    problems: read.flatMap(each => ('problems' in each ? each.problems : [])),
  }
}

/** A source's number and an official number stand once: the first line keeps it. */
function withoutRepeats(rows: readonly LibraryRow[], taken: ReadonlySet<string>) {
  const lines = new Map<string, number>()
  const problems: LibraryRowProblem[] = []
  const good = rows.filter(({ line, source, externalNumber, officialNumber }) => {
    const refuse = (column: LibraryColumn, reason: string) =>
      void problems.push({ line, column: libraryHeadings[column], reason })
    const before = problems.length
    const own = lines.get(`${source}|${externalNumber}`)
    if (own !== undefined) refuse('externalNumber', `与第${own}行的来源编号相同，请核对`)
    const official = officialNumber === null ? undefined : lines.get(`#${officialNumber}`)
    if (official !== undefined) refuse('officialNumber', `与第${official}行的官网项目编号相同，请核对`)
    if (officialNumber !== null && taken.has(officialNumber))
      refuse('officialNumber', '这个官网项目编号已在库里，请核对')
    if (problems.length > before) return false
    lines.set(`${source}|${externalNumber}`, line)
    if (officialNumber !== null) lines.set(`#${officialNumber}`, line)
    return true
  })
  return { good, problems }
}
