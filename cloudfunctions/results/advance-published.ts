import { advancePublished as input } from '../../src/contract/schemas/advances'
import type { AdvanceListBody } from '../../src/contract/views/advances'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { listVersions } from '../shared/records/published-lists'
import { listKind } from './advance-work'

/** The published list of who goes on, the newest version unless one is named, with every correction. For anybody. */
export const advancePublished = defineOperation(['results', 'advancePublished'], {
  kind: 'read',
  summary: '晋级名单',
  who: { may: 'anyone' },
  input,
  async run({ edition, stage, group, version }, { db }) {
    knownEdition(edition)
    const rows = await listVersions(db, edition, listKind(stage, group))
    const wanted = version === undefined ? rows[0] : rows.find(row => row.version === version)
    if (version !== undefined && !wanted) throw new Failure('NOT_FOUND')
    const bodyOf = (row: (typeof rows)[number]) => row.body as AdvanceListBody
    return {
      list: wanted
        ? {
            ...{ id: wanted.id, version: wanted.version, hash: wanted.hash },
            publishedAt: wanted.publishedAt.toISOString(),
            ...{ text: bodyOf(wanted).text, correction: bodyOf(wanted).correction },
          }
        : null,
      versions: rows.map(row => ({
        ...{ version: row.version, publishedAt: row.publishedAt.toISOString() },
        ...{ reason: bodyOf(row).correction?.reason ?? null, changes: bodyOf(row).correction?.changes ?? [] },
      })),
    }
  },
})
