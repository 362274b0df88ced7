import { library as input } from '../../../src/contract/schemas/nation-library'
import type { LibraryBatchView, LibraryView } from '../../../src/contract/views/nation-library'
import { libraryColumns, libraryHeadings, neededColumns } from '../../../src/core/library-columns'
import type { Queries } from '../../shared/database/connect'
import { knownEdition } from '../../shared/edition-of'
import { defineOperation } from '../../shared/operation'
import { quoteClause } from '../../shared/quote-clause'
import { unitTokens } from '../../shared/records/interchange'
import { batchesOf } from '../../shared/records/library'
import { batchesInUse, libraryCounts } from '../../shared/records/library-projects'
import { editionScope, holds } from '../../shared/session-scope'
import { type Channel, channelsOf } from './channels'
import { officers, readers } from './filing-access'
import { phaseDeadline } from './filing-terms'
import { libraryLimits } from './library-file'
import { inUseText } from './library-in-use'

const batchStates: Readonly<Record<LibraryBatchView['state'], string>> = {
  uploading: '待导入',
  imported: '已导入',
  undone: '已撤回',
  dropped: '已放弃',
}

/** N2: the library counted by contest and group, and the newest imports; counts are the database's. */
export const library = defineOperation(['recommendations', 'library'], {
  kind: 'read',
  summary: '项目库与导入批次',
  who: { may: readers, scope: editionScope },
  input,
  async run({ edition: slug }, { db, caller, now }): Promise<LibraryView> {
    const edition = knownEdition(slug)
    const channels = await channelsOf(db, edition)
    const counts = await libraryCounts(db, slug)
    const batches = await batchesOf(db, slug)
    const used = await batchesInUse(
      db,
      slug,
      batches.map(({ row }) => row.id),
    )
    const clause = edition.timetable.find(({ kind }) => kind === 'import')?.clause
    return {
      edition: slug,
      deadline: phaseDeadline(edition, 'import', '导入', now),
      clause: clause === undefined ? null : quoteClause(clause, edition),
      total: counts.reduce((sum, { count }) => sum + count, 0),
      groups: edition.groups.map(({ id, name }) => ({ id, name })),
      sources: channels.map(({ key, name, kindName }) => ({
        ...{ source: key, name, kindName },
        counts: counts.filter(({ source }) => source === key).map(({ group, count }) => ({ group, count })),
      })),
      tokens: await tokensInForce(db, slug, channels),
      batches: batches.map(({ row, by }) => ({
        ...{ id: row.id, fileName: row.fileName, state: row.state, stateLabel: batchStates[row.state] },
        ...{ counts: row.counts, late: row.lateReason !== '', by },
        at: (row.closedAt ?? row.createdAt).toISOString(),
        undoReason: row.undoReason,
        inUse: row.state === 'imported' ? inUseText(used.get(row.id)) : null,
      })),
      columns: libraryColumns.map(id => ({
        ...{ id, heading: libraryHeadings[id], needed: neededColumns.includes(id) },
      })),
      limits: libraryLimits,
      may: {
        import: holds(caller, officers, { edition: slug }),
        allowLate: holds(caller, ['approver'], { edition: slug }),
      },
    }
  },
})

async function tokensInForce(db: Queries, edition: string, channels: readonly Channel[]) {
  const names = new Map(channels.map(({ key, name }) => [key, name]))
  const tokens = await unitTokens(db, edition)
  return tokens
    .filter(({ revokedAt }) => revokedAt === null)
    .map(({ id, unit, issuedAt, lastUsedAt }) => ({
      ...{ id, source: unit, name: names.get(unit) ?? unit, issuedAt: issuedAt.toISOString() },
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    }))
}
