import { lockQuotas as input } from '../../../src/contract/schemas/quota-plans'
import type { QuotaBody } from '../../../src/contract/views/quota-plans'
import type { Edition } from '../../../src/core/edition'
import { knownEdition } from '../../shared/edition-of'
import { Failure } from '../../shared/failure'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { bumpEdition } from '../../shared/records/published-lists'
import { currentQuota, insertQuota } from '../../shared/records/quotas'
import { requireConfirmed } from '../../shared/require-confirmed'
import { editionScope } from '../../shared/session-scope'
import { editionsBelow } from './recommenders'
import { takeStep } from './take-step'
import { tellUnits } from './tell-units'

/**
 * A second person, who has just proved who he is, locks exactly the version put forward; the same act gives every unit's
 * edition its number with the plan's document as basis. A locked version never changes: another one is a new version.
 */
export const lockQuotas = defineOperation(['recommendations', 'lockQuotas'], {
  kind: 'write',
  summary: '锁定名额',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run({ edition: slug, version, hash }, context) {
    const { caller, now } = context
    const edition = knownEdition(slug)
    const step = { state: 'locked', lockedBy: caller.actor, lockedAt: now } as const
    const of = { edition: slug, version, from: 'staged', kind: 'quota.lock' as const } as const
    const { body, document } = await takeStep(context, of, step, { version, planHash: hash }, row => {
      if (row.hash !== hash) throw new Failure('PROPOSAL_STALE')
      if (row.stagedBy === caller.actor)
        throw new Failure('SECOND_PERSON', undefined, '提出锁定的人不能自己锁定，请换一位负责人')
      requireConfirmed(caller, now)
    })
    await giveUnits(context, edition, body, `${document}（第${version}版）`)
    await tellUnits(context, edition, body, seats => ({
      title: `推荐名额已锁定：${seats}个`,
      body: `${document}锁定推荐名额${seats}个，请按此准备推荐名单。`,
    }))
    return { version, state: 'locked' as const }
  },
})

/**
 * Each unit's edition gets its number, on record in its own chain; the number of a unit that works elsewhere stands with
 * this edition, where its list is checked against it.
 */
async function giveUnits(
  { db, caller, now, requestId }: WriteContext,
  edition: Edition,
  { lines }: QuotaBody,
  basis: string,
): Promise<void> {
  const given = { basis, setBy: caller.actor, setAt: now }
  for (const { unit, seats } of lines) {
    const below = editionsBelow(edition, unit)
    if (below.length === 0) {
      const version = ((await currentQuota(db, edition.slug, unit))?.version ?? 0) + 1
      await insertQuota(db, { edition: edition.slug, unit, version, seats, ...given })
    }
    for (const { slug } of below) {
      // The entry comes first: its chain's lock keeps the unit from recording a number meanwhile.
      const draft = { session: `edition:${slug}`, actor: caller.actor, requestId, kind: 'quota.set' as const }
      const data = { seats, unit, from: edition.slug }
      await appendToLedger(db, { ...draft, data }, now)
      const version = ((await currentQuota(db, slug, unit))?.version ?? 0) + 1
      await insertQuota(db, { edition: slug, unit, version, seats, ...given })
      await bumpEdition(db, slug)
    }
  }
}
