import type { ArrivedLine } from '../../../src/core/arrival'
import type { Edition } from '../../../src/core/edition'
import { scoreText } from '../../../src/core/score-text'
import type { Transaction } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import type { Keys } from '../../shared/keys'
import { formCells } from '../form-cells'
import type { ListFacts } from '../list-facts'
import { columnsOf } from '../terms'
import { receiveList } from './receive-list'
import { groupAbove, upperOf } from './recommenders'
import type { SealedRow } from './sealed-rows'

/** A submitted list as the edition above reads it: the public lines, and the rows of that edition's form. */
export function linesAbove(
  keys: Keys,
  upper: Edition,
  { edition, contenders, saved }: ListFacts,
): { lines: ArrivedLine[]; rows: SealedRow[] } {
  const entries = saved.map(({ application, reason }) => {
    const { row, line, score } = contenders.get(application)!
    const group = groupAbove(upper, { id: line.group, name: groupName(edition, line.group) })
    const said = score && scoreText(score)
    const subject = { row, group: group ?? '', rank: line.finalRank, score: said, liaison: '' }
    const cells = formCells(keys, upper, columnsOf(upper), subject)
    const { companyCode } = row.form
    const columns: ArrivedLine = {
      ...{ number: application, group, projectName: row.projectName, subjectName: row.subjectName },
      companyCode: typeof companyCode === 'string' && companyCode ? companyCode : null,
      ...{ officialNumber: row.officialNumber, rank: line.finalRank, score: said ?? null, reason },
      empty: emptyHeadings(upper, cells),
    }
    return { columns, row: { number: application, cells } }
  })
  return { lines: entries.map(({ columns }) => columns), rows: entries.map(({ row }) => row) }
}

/** Headings of the form whose cell is empty; counted numbers and blanks for the pen cannot be. */
export function emptyHeadings(edition: Edition, cells: readonly string[]): string[] {
  return columnsOf(edition).flatMap(({ heading, value }, i) =>
    value === 'line-number' || value === 'blank' || cells[i]?.trim() ? [] : [heading],
  )
}

/** Lays a list submitted in this system on the desk above, where that desk is part of this system's editions. */
export async function handToDesk(
  db: Transaction,
  keys: Keys,
  facts: ListFacts,
  list: { documentNumber: string; listHash: string; number: number },
  act: { actor: string; requestId: string; now: Date },
): Promise<void> {
  const upper = upperOf(facts.edition)
  if (!upper) return
  const { documentNumber, listHash, number: fromNumber } = list
  const from = { fromEdition: facts.edition.slug, fromNumber, arrivedAt: act.now }
  const content = linesAbove(keys, upper, facts)
  await receiveList(
    db,
    keys,
    { edition: upper, unit: facts.unit },
    { via: 'system', documentNumber, listHash, ...from, ...content },
    act,
  )
}
