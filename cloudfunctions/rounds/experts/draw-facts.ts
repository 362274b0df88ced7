import type { Caller } from '../../shared/caller'
import type { Queries } from '../../shared/database/connect'
import type { PanelBook } from '../../shared/panels/panel-book'
import { peopleNames } from '../../shared/records/expert-draws'
import { type ExpertRow, expertsByIds } from '../../shared/records/experts'
import type { SessionRow } from '../../shared/records/sessions'

/** What the views of a session's draws are made with. */
export interface DrawFacts {
  experts: Map<string, ExpertRow>
  people: Map<string, string>
  book: PanelBook
  session: SessionRow
  caller: Caller
  now: Date
}

/** Reads the names behind the ids of a session's draws. */
export async function drawFacts(
  db: Queries,
  of: Pick<DrawFacts, 'book' | 'session' | 'caller' | 'now'>,
): Promise<DrawFacts> {
  const { rows } = of.book
  const ids = new Set(rows.flatMap(row => [...row.pool, ...row.excluded.map(({ id }) => id)]))
  const people = rows.flatMap(row => [
    row.committedBy,
    ...row.approvedBy,
    ...[row.revealedBy, row.redrawBy].filter(id => id !== null),
  ])
  return {
    ...of,
    experts: new Map((await expertsByIds(db, [...ids])).map(row => [row.id, row])),
    people: await peopleNames(db, [...new Set(people)]),
  }
}
