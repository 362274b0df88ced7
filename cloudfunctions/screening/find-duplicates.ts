import { findDuplicates as input } from '../../src/contract/schemas/duplicates'
import { similarPairs } from '../../src/core/similarity'
import type { ComparedProject } from '../../src/core/similarity/likeness'
import type { Queries } from '../shared/database/connect'
import { knownEdition } from '../shared/edition-of'
import { appendToLedger } from '../shared/ledger'
import { defineOperation } from '../shared/operation'
import { insertCases } from '../shared/records/duplicates'
import { comparedProjects } from '../shared/records/duplicates-projects'
import { bumpFeed } from '../shared/records/feeds'
import { deciders, editionOnly } from './officers'

/** Applications per statement. */
const page = 2000

/** O5: looks through the whole edition for similar projects and keeps those that are new as suspected cases. */
export const findDuplicates = defineOperation(['screening', 'findDuplicates'], {
  kind: 'write',
  summary: '全面查重',
  who: { may: deciders, scope: editionOnly },
  input,
  async run({ edition: slug }, { db, caller, now, requestId }) {
    const { slug: edition } = knownEdition(slug)
    const projects = await allProjects(db, edition)
    const found = await insertCases(db, edition, similarPairs(projects), now)
    const data = { compared: projects.length, found }
    const session = `edition:${edition}`
    await appendToLedger(
      db,
      { session, actor: caller.actor, requestId, kind: 'screening.find-duplicates', data },
      now,
    )
    await bumpFeed(db, session)
    return data
  },
})

async function allProjects(db: Queries, edition: string): Promise<ComparedProject[]> {
  const all: ComparedProject[] = []
  for (;;) {
    const next = await comparedProjects(db, { edition, after: all.at(-1)?.id ?? '', limit: page })
    for (const project of next) all.push(project)
    if (next.length < page) return all
  }
}
