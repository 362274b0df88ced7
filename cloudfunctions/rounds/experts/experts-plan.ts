import type { Queries } from '../../shared/database/connect'
import { fieldFailure } from '../../shared/failure'
import { type Keys, sha256 } from '../../shared/keys'
import { knownPhones } from '../../shared/records/experts'
import { readTable } from '../../shared/spreadsheets/read-table'
import { headings } from './expert-headings'
import { type RosterEntry, type RowProblem, readRow } from './expert-rows'

/** Trust model §5. */
const mostRows = 5000

/** What an import would do; `mark` is another one as soon as anything of it changes. */
export interface RosterPlan {
  mark: string
  hash: string
  added: RosterEntry[]
  duplicates: { entry: RosterEntry; because: string }[]
  problems: RowProblem[]
}

/** Reads a roster and lays it beside the pool: a phone stands there once. INPUT_INVALID names what is wrong with the file. */
export async function planRoster(
  db: Queries,
  keys: Keys,
  { unit, base64 }: { unit: string; base64: string },
): Promise<RosterPlan> {
  const table = await readTable(base64, headings, mostRows)
  if ('problem' in table) throw fieldFailure('file', table.problem)
  const read = table.rows.map(({ cells, line }) => readRow(cells, line))
  const problems = read.flatMap(row => ('problems' in row ? row.problems : []))
  const known = await knownPhones(db, unit)
  const seen = new Map<string, number>()
  const added: RosterEntry[] = []
  const duplicates: RosterPlan['duplicates'] = []
  for (const row of read) {
    if (!('entry' in row)) continue
    const { entry } = row
    const before = seen.get(entry.phone)
    if (known.has(keys.hmac('phone', entry.phone))) duplicates.push({ entry, because: '已在专家库里' })
    else if (before) duplicates.push({ entry, because: `与第${before}行手机号相同` })
    else {
      added.push(entry)
      seen.set(entry.phone, entry.line)
    }
  }
  const lines = added.map(({ line }) => line).join(',')
  const mark = sha256(`${unit}|${table.hash}|${lines}|${problems.length}`)
  return { mark, hash: table.hash, added, duplicates, problems }
}
