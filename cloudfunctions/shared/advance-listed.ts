import type { AdvanceListBody } from '../../src/contract/views/advances'
import type { MergedListBody } from '../../src/contract/views/merged'
import { nominationQuotas } from '../../src/core/nomination'
import type { Queries } from './database/connect'
import { editionBySlug } from './edition-catalog'
import { poolOf } from './records/nominations'
import { listVersions } from './records/published-lists'

/** The kind the projects from below are published under that enter a group's first round. */
export const mergedKind = (group: string) => `merged-${group}`

/**
 * Who may enter a round, by which list: the newest published one of the stage before; for the first round the projects
 * from below, or in an edition that contests nominate to the pool (评审备选名单, CN24-22). Null while nobody has been
 * chosen yet: then the round takes whom the officers choose. `only`: the others are too many to be read beside it.
 */
export async function listedBefore(
  db: Queries,
  { edition: slug, round, group }: { edition: string; round: string; group: string },
): Promise<{ list: string; projects: ReadonlySet<string>; only: boolean } | null> {
  const edition = editionBySlug(slug)
  const own = (edition?.stages ?? []).filter(stage => stage.groups.includes(group))
  const at = own.findIndex(({ id }) => id === round)
  if (!edition || at < 0) return null
  const only = nominationQuotas(edition) !== null
  if (only && at === 0)
    return { list: '评审备选名单', projects: new Set(await poolOf(db, slug, group)), only }
  const before = own[at - 1]
  const [latest] = await listVersions(db, slug, before ? `advance-${before.id}-${group}` : mergedKind(group))
  if (!latest) return null
  const { lines } = (latest.body as AdvanceListBody | MergedListBody).record
  const list = before ? `${before.name}的晋级名单` : '汇总名单'
  return { list, projects: new Set(lines.map(({ project }) => project)), only }
}
