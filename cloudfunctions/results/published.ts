import { published as input } from '../../src/contract/schemas/results'
import type { AwardsListBody, PublishedAwards } from '../../src/contract/views/results'
import { beijingDate } from '../../src/core/calendar'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { listVersions, type PublishedListRow } from '../shared/records/published-lists'

/** The published awards, newest version unless one is named, with what every correction changed. For anybody. */
export const published = defineOperation(['results', 'published'], {
  kind: 'read',
  summary: '获奖名单',
  who: { may: 'anyone' },
  input,
  async run({ edition: slug, version }, { db }) {
    const edition = knownEdition(slug)
    const versions = await listVersions(db, slug, 'awards')
    const wanted = version === undefined ? versions[0] : versions.find(row => row.version === version)
    if (version !== undefined && !wanted) throw new Failure('NOT_FOUND')
    return { edition: slug, editionName: edition.name, list: wanted ? toView(wanted, versions) : null }
  },
})

function toView(row: PublishedListRow, versions: readonly PublishedListRow[]): PublishedAwards {
  const body = row.body as AwardsListBody
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    verb: body.verb,
    publishedAt: row.publishedAt.toISOString(),
    publishedOn: beijingDate(row.publishedAt.toISOString()),
    hash: row.hash,
    groups: body.groups,
    publicity: body.publicity,
    versions: versions.map(each => {
      const { correction } = each.body as AwardsListBody
      return {
        version: each.version,
        publishedAt: each.publishedAt.toISOString(),
        hash: each.hash,
        reason: correction?.reason ?? null,
        changes: correction?.changes ?? [],
      }
    }),
  }
}
