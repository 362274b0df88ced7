import { publishedList as input } from '../../src/contract/schemas/catalog'
import type { AdvanceListBody } from '../../src/contract/views/advances'
import type { AwardsListBody } from '../../src/contract/views/results'
import type { HonourListBody } from '../../src/contract/views/unit-honours'
import { knownEdition } from '../shared/edition-of'
import { Failure } from '../shared/failure'
import { defineOperation } from '../shared/operation'
import { readPublishedList } from '../shared/records/catalog'
import { listVersions } from '../shared/records/published-lists'

/** A list as it was made public, and whether a newer version has taken its place. */
export const publishedList = defineOperation(['catalog', 'publishedList'], {
  kind: 'read',
  summary: '已公布的名单',
  who: { may: 'anyone' },
  input,
  async run({ list: id }, { db }) {
    const row = await readPublishedList(db, id)
    if (!row) throw new Failure('NOT_FOUND')
    const [newest] = await listVersions(db, row.edition, row.kind)
    return {
      id,
      edition: row.edition,
      editionName: knownEdition(row.edition).name,
      kind: row.kind,
      version: row.version,
      title: row.title,
      body: row.kind === 'awards' ? (row.body as AwardsListBody) : null,
      advance: row.kind.startsWith('advance-') ? publicPart(row.body as AdvanceListBody) : null,
      honours: row.kind === 'unit-honours' ? honoursIn(row.body as HonourListBody) : null,
      hash: row.hash,
      publishedAt: row.publishedAt.toISOString(),
      newer: newest && newest.version > row.version ? { id: newest.id, version: newest.version } : null,
    }
  },
})

/** What anybody reads of a list of who goes on: names in its words; never the record behind its hash, which holds ranks. */
function publicPart({ text, correction }: AdvanceListBody) {
  return { text, correction }
}

/** What everybody reads of a list of honours; why each was proposed stays in the office. */
function honoursIn({ text, correction }: HonourListBody) {
  return { text, correction }
}
