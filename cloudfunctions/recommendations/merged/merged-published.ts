import { mergedPublished as input } from '../../../src/contract/schemas/merged'
import type { MergedListBody } from '../../../src/contract/views/merged'
import { mergedKind } from '../../shared/advance-listed'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { listVersions } from '../../shared/records/published-lists'
import { knownUpper } from '../cross/upper-edition'

/** The published list of projects that enter the first round, the newest version unless one is named. For anybody. */
export const mergedPublished = defineOperation(['recommendations', 'mergedPublished'], {
  kind: 'read',
  summary: '汇总名单（公开）',
  who: { may: 'anyone' },
  input,
  async run({ edition, group, version }, { db }) {
    const rows = await listVersions(db, knownUpper(edition).slug, mergedKind(group))
    const wanted = version === undefined ? rows[0] : rows.find(row => row.version === version)
    if (version !== undefined && !wanted) throw new Failure('NOT_FOUND')
    const bodyOf = (row: (typeof rows)[number]) => row.body as MergedListBody
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
        reason: bodyOf(row).correction?.reason ?? null,
      })),
    }
  },
})
