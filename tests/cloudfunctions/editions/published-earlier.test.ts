import { afterAll, beforeAll, expect, test } from 'vitest'
import { expireCatalog } from '../../../cloudfunctions/shared/edition-catalog'
import type { EditionDocument } from '../../../src/core/edition-document'
import { SHIPPED } from '../../../src/editions/registry'
import { applicant } from '../../setup/applications'
import { type EditionsWorld, editionsWorld } from './editions-world'

let world: EditionsWorld
beforeAll(async () => {
  world = await editionsWorld()
})
afterAll(() => world.db.drop())

/** 长治 2026 as it was published when editions had no lists of contests. */
function earlier(): unknown {
  const { edition, ...document } = SHIPPED.find(
    one => one.edition.slug === 'changzhi-2026',
  ) as EditionDocument
  const { contests: _contests, ...rest } = edition
  return { ...document, edition: { ...rest, name: '演示：较早发布的届次' } }
}

test('what was published without lists of contests is read, and takes those of the notice above', async () => {
  await world.db.pool.query(
    `insert into csc.edition_version
       (slug, version, state, document, document_hash, basis, drafted_by, drafted_at, published_by, published_at)
     values ('changzhi-2026', 1, 'published', $1, '', '', '', now(), '', now())`,
    [JSON.stringify(earlier())],
  )
  expireCatalog()
  const { edition, contests } = await world.get(null, ['catalog', 'notice'], { edition: 'changzhi-2026' })
  expect(edition.name).toBe('演示：较早发布的届次')
  expect(contests?.counted).toBe('专题赛17场')
  const who = await applicant(world)
  const { application } = await world.get(who, ['applications', 'start'], { edition: 'changzhi-2026' })
  const read = await world.get(who, ['applications', 'read'], { application })
  expect(read.edition.thematicContests).toHaveLength(17)
})
