import type { AdvanceListBody } from '../../src/contract/views/advances'
import { nominationQuotas } from '../../src/core/nomination'
import type { Queries } from './database/connect'
import { editionBySlug } from './edition-catalog'
import { poolOf } from './records/nominations'
import { listVersions } from './records/published-lists'

/**
 * Who may enter a round, by which list: the newest published one of the stage before, or for the first round of an
 * edition that contests nominate to, the pool (评审备选名单, CN24-22). Null while nobody has been chosen yet: then the round
 * takes whom the officers choose. `only`: the others are too many to be read beside it.
 */
export async function listedBefore(
  db: Queries,
  { edition: slug, round, group }: { edition: string; round: string; group: string },
): Promise<{ list: string; projects: ReadonlySet<string>; only: boolean } | null> {
  const edition = editionBySlug(slug)
  const own = (edition?.stages ?? []).filter(stage => stage.groups.includes(group))
  const at = own.findIndex(({ id }) => id === round)
  const only = edition !== undefined && nominationQuotas(edition) !== null
  if (only && at === 0)
    return { list: '评审备选名单', projects: new Set(await poolOf(db, slug, group)), only: true }
  const before = own[at - 1]
  if (!before) return null
  const [latest] = await listVersions(db, slug, `advance-${before.id}-${group}`)
  if (!latest) return null
  const { lines } = (latest.body as AdvanceListBody).record
  return { list: `${before.name}的晋级名单`, projects: new Set(lines.map(({ project }) => project)), only }
}
