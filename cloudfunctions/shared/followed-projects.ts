import type { Edition } from '../../src/core/edition'
import type { Queries } from './database/connect'
import { isFinal } from './final-of-group'
import { awardsOf } from './records/awards'
import { frozenRankings } from './records/awards-rankings'
import { followedApplications } from './records/services-progress'

/** Projects followed after the contest: those in a frozen final of their group, and those awarded (CZ26-31). */
export async function followedProjects(db: Queries, edition: Edition) {
  const frozen = await frozenRankings(db, edition.slug)
  const finals = frozen.filter(({ round, group }) => isFinal(edition, round, group))
  const finalists = finals.flatMap(({ ranking }) =>
    [...ranking.rows, ...ranking.unranked].map(({ project }) => project),
  )
  const awards = await awardsOf(db, edition.slug)
  const levels = new Map(awards.map(({ applicationId, level }) => [applicationId, level]))
  const ids = [...new Set([...levels.keys(), ...finalists])]
  const rows = await followedApplications(db, edition.slug, ids)
  return rows.map(row => ({ ...row, award: levels.get(row.id) ?? null }))
}
