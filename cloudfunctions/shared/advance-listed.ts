import type { AdvanceListBody } from '../../src/contract/views/advances'
import type { Queries } from './database/connect'
import { editionBySlug } from './edition-catalog'
import { listVersions } from './records/published-lists'

/**
 * Who the newest published list of the stage before lets into a round; null while none is published for the group: then
 * nobody has been chosen yet and the round takes whom the officers choose.
 */
export async function listedBefore(
  db: Queries,
  { edition, round, group }: { edition: string; round: string; group: string },
): Promise<{ stage: string; projects: ReadonlySet<string> } | null> {
  const own = (editionBySlug(edition)?.stages ?? []).filter(stage => stage.groups.includes(group))
  const before = own[own.findIndex(({ id }) => id === round) - 1]
  if (!before) return null
  const [latest] = await listVersions(db, edition, `advance-${before.id}-${group}`)
  if (!latest) return null
  const { lines } = (latest.body as AdvanceListBody).record
  return { stage: before.name, projects: new Set(lines.map(({ project }) => project)) }
}
