import { publishUnitHonours as input } from '../../../src/contract/schemas/unit-honours'
import type { HonourListBody } from '../../../src/contract/views/unit-honours'
import { knownEdition } from '../../shared/edition-of'
import { Failure, fieldFailure } from '../../shared/failure'
import { appendToHall } from '../../shared/hall-ledger'
import { newId } from '../../shared/identifiers'
import { defineOperation } from '../../shared/operation'
import { bumpEdition, insertPublishedList, listVersions } from '../../shared/records/published-lists'
import { changeHonours } from '../../shared/records/unit-honours'
import { editionScope } from '../../shared/session-scope'
import { honourChanges, publicText, recordHash, recordOf } from './honour-changes'
import { honourList, honoursOf, honourTitle } from './honour-terms'
import { lockDraft } from './lock-draft'

/**
 * A second person makes the honours public as an immutable version, its hash on record in the edition's chain. From the
 * second version on with the reason; a version that changes nothing is refused.
 */
export const publishUnitHonours = defineOperation(['results', 'publishUnitHonours'], {
  kind: 'write',
  summary: '单位奖：发布名单',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const edition = knownEdition(asked.edition)
    const { slug } = edition
    const draft = await lockDraft(context, asked, 'staged')
    if (draft.stagedBy === caller.actor)
      throw new Failure('SECOND_PERSON', undefined, '提交的人不能自己发布，请换一位负责人')
    const [newest] = await listVersions(db, slug, honourList)
    const version = (newest?.version ?? 0) + 1
    const record = recordOf(honoursOf(edition), draft.lines, version)
    const before = newest ? (newest.body as HonourListBody).record : null
    const body: HonourListBody = {
      record,
      text: publicText(record),
      correction: before && correctionOf(asked.reason, honourChanges(before, record)),
      proposed: draft.lines,
    }
    const list = newId('lst')
    const hash = recordHash(record)
    await insertPublishedList(db, {
      ...{ id: list, edition: slug, kind: honourList, version, title: honourTitle(edition), body, hash },
      ...{ publicity: null, publishedBy: caller.actor, publishedAt: now },
    })
    const act = { session: `edition:${slug}`, actor: caller.actor, requestId, now }
    await appendToHall(db, act, 'list.publish', { listHash: hash, version })
    await changeHonours(db, slug, { state: 'published' })
    await bumpEdition(db, slug)
    return { list, version, hash }
  },
})

function correctionOf(
  reason: string | null,
  changes: NonNullable<HonourListBody['correction']>['changes'],
): HonourListBody['correction'] {
  if (changes.length === 0) throw fieldFailure('reason', '与已发布的名单没有不同，不用更正')
  if (!reason) throw fieldFailure('reason', '请写明更正的理由')
  return { reason, changes }
}
