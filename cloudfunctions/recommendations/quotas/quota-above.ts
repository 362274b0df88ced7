import type { QuotaView } from '../../../src/contract/views/recommendations'
import type { Edition } from '../../../src/core/edition'
import type { Queries } from '../../shared/database/connect'
import { editionBySlug } from '../../shared/edition-catalog'
import { newestQuotaPlan } from '../../shared/records/quota-plans'

/** What the level above announced or locked for a unit in this system; null where it did neither. */
export async function quotaAbove(db: Queries, edition: Edition, unit: string): Promise<QuotaView['above']> {
  const above = edition.parent && editionBySlug(edition.parent.slug)
  if (!above) return null
  const who = above.province && !above.city ? '省里' : '上级'
  const lines = ({ body }: { body: { lines: readonly { unit: string; seats: number }[] } }) =>
    body.lines.find(line => line.unit === unit)
  const locked = await newestQuotaPlan(db, above.slug, ['locked'])
  const fixed = locked && lines(locked)
  if (fixed) {
    const { document, version } = locked
    return {
      locked: true,
      sentence: `${who}已锁定名额${fixed.seats}个（${document}，第${version}版），不能另行登记`,
    }
  }
  const announced = await newestQuotaPlan(db, above.slug, ['announced', 'staged'])
  const shown = announced && lines(announced)
  if (!shown) return null
  const { document, version } = announced
  return {
    locked: false,
    sentence: `${who}公布名额${shown.seats}个（${document}，第${version}版），还没有锁定`,
  }
}
