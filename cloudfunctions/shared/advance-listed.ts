import type { AdvanceListBody } from '../../src/contract/views/advances'
import type { MergedListBody } from '../../src/contract/views/merged'
import type { Queries } from './database/connect'
import { editionBySlug } from './edition-catalog'
import { listVersions } from './records/published-lists'

/** The kind the projects from below are published under that enter a group's first round. */
export const mergedKind = (group: string) => `merged-${group}`

/**
 * Whom the newest published list lets into a round: that of the stage before, or of the projects from below for the
 * first one. Null while none is published for the group: then the round takes whom the officers choose.
 */
export async function listedBefore(
  db: Queries,
  { edition, round, group }: { edition: string; round: string; group: string },
): Promise<{ list: string; projects: ReadonlySet<string> } | null> {
  const own = (editionBySlug(edition)?.stages ?? []).filter(stage => stage.groups.includes(group))
  const at = own.findIndex(({ id }) => id === round)
  const before = own[at - 1]
  if (at < 0) return null
  const kind = before ? `advance-${before.id}-${group}` : mergedKind(group)
  const [latest] = await listVersions(db, edition, kind)
  if (!latest) return null
  const { lines } = (latest.body as AdvanceListBody | MergedListBody).record
  const list = before ? `${before.name}的晋级名单` : '汇总名单'
  return { list, projects: new Set(lines.map(({ project }) => project)) }
}
