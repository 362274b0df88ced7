import { correctAwards as input } from '../../src/contract/schemas/results'
import type { AwardsListBody, PublicityView } from '../../src/contract/views/results'
import type { Edition } from '../../src/core/edition'
import { knownEdition } from '../shared/edition-of'
import { Failure, fieldFailure } from '../shared/failure'
import { defineOperation, type WriteContext } from '../shared/operation'
import { lockAwardTables } from '../shared/records/awards'
import { listVersions } from '../shared/records/published-lists'
import { editionScope } from '../shared/session-scope'
import { awardChanges, type ChangedAward } from './award-changes'
import { type AwardsSituation, readSituation } from './award-facts'
import { previewOf } from './award-preview'
import { putOutAwards } from './put-out-awards'
import { refuseUnlessPreviewed } from './refuse-unless-previewed'
import { revokeChanged } from './revoke-changed'
import { tellEntrants } from './tell-entrants'

/**
 * Publishes a new version after a disqualification, a ruling or a decision of the committee: worked out anew from what
 * is on record, with before and after and the reason. Nobody writes an award by hand; earlier versions stay readable.
 */
export const correctAwards = defineOperation(['results', 'correctAwards'], {
  kind: 'write',
  summary: '更正获奖名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(
    { edition: slug, duplicateRewards, fingerprint, expectedVersion, reason, restartPublicity },
    context,
  ) {
    const { db, now } = context
    const edition = knownEdition(slug)
    await lockAwardTables(db, slug)
    const [latest] = await listVersions(db, slug, 'awards')
    if (!latest) throw new Failure('STATE_REFUSED', undefined, '获奖名单还没有公布，请先公布')
    if (latest.version !== expectedVersion) throw new Failure('VERSION_CONFLICT', { current: latest.version })
    const situation = await readSituation(db, edition, duplicateRewards)
    const preview = previewOf(edition, situation, now)
    refuseUnlessPreviewed(preview, fingerprint, duplicateRewards)
    const changed = awardChanges(situation, preview.groups)
    if (changed.length === 0) throw new Failure('STATE_REFUSED', undefined, '名单没有变化，不用更正')
    const correction = { reason, changes: changed.map(({ change }) => change) }
    const earlier = (latest.body as AwardsListBody).publicity
    const publicity = restartPublicity ? periodAnew(preview.publicity) : earlier
    const version = { number: latest.version + 1, publicity, correction }
    const ref = await putOutAwards(context, edition, situation, preview, version)
    await revokeChanged(context, slug, preview, reason)
    await tellChanged(context, edition, situation, changed)
    return ref
  },
})

function periodAnew(publicity: PublicityView | null): PublicityView {
  if (publicity) return publicity
  throw fieldFailure('restartPublicity', '本届通知没有设这一期限，不用重新计算')
}

async function tellChanged(
  { db, now }: WriteContext,
  edition: Edition,
  { facts }: AwardsSituation,
  changed: readonly ChangedAward[],
): Promise<void> {
  const changes = new Map(changed.map(({ application, change }) => [application, change]))
  const told = [...changes.keys()].flatMap(id => facts.entrants.get(id) ?? [])
  const words = (id: string) => {
    const { projectName, before, after } = changes.get(id)!
    return { title: '获奖名单有更正', body: `“${projectName}”由${before}更正为${after}，点开看理由。` }
  }
  await tellEntrants(db, edition, told, who => words(who.id), now)
}
