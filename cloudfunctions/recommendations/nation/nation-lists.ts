import type { AdvanceListBody } from '../../../src/contract/views/advances'
import type { NominationBoard } from '../../../src/contract/views/nation-nominations'
import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { groupName } from '../../shared/edition-of'
import { publicityBoard } from '../../shared/publicity-board'
import { listStandings } from '../../shared/records/list-standings'

/** The published lists of who goes on, one for each stage and group, each with its own period and standing. */
export async function nationLists(
  db: Queries,
  edition: Edition,
  now: Date,
): Promise<NominationBoard['lists']> {
  const rows = (await listStandings(db, edition.slug)).filter(({ list }) => list.kind.startsWith('advance-'))
  return publicityBoard(edition, rows, now).lists.map((standing, i) => {
    const { record } = rows[i]!.list.body as AdvanceListBody
    return {
      ...standing,
      groupName: groupName(edition, record.group),
      stageName: edition.stages.find(({ id }) => id === record.stage)?.name ?? '',
      count: record.lines.length,
    }
  })
}
