import { publishMerged as input } from '../../../src/contract/schemas/merged'
import type { MergedListBody } from '../../../src/contract/views/merged'
import { canonical } from '../../../src/core/canonical'
import { mergedKind } from '../../shared/advance-listed'
import { fieldFailure } from '../../shared/failure'
import { newId } from '../../shared/identifiers'
import { sha256 } from '../../shared/keys'
import { appendToLedger } from '../../shared/ledger'
import { defineOperation, type WriteContext } from '../../shared/operation'
import { changeAdvance } from '../../shared/records/advances'
import { entrants } from '../../shared/records/awards-rankings'
import { insertMessages } from '../../shared/records/inbox'
import { bumpEdition, insertPublishedList } from '../../shared/records/published-lists'
import { editionScope } from '../../shared/session-scope'
import { holdMerged, placeOf } from './hold-merged'
import { type MergedWork, mergedChanges, onList, publicText, recordOf } from './merged-work'

/** Messages per statement. */
const most = 1000

/**
 * Makes a locked list public as an immutable version and tells the applicants. From the second version on with the
 * reason and each project's before and after; a version that changes nothing is refused.
 */
export const publishMerged = defineOperation(['recommendations', 'publishMerged'], {
  kind: 'write',
  summary: '汇总名单：发布',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { edition, group, reason } = asked
    const { work } = await holdMerged(context, asked, 'locked')
    const changes = mergedChanges(work)
    const version = (work.published[0]?.version ?? 0) + 1
    const text = publicText(work)
    const correction = correctionOf(version, reason, changes)
    const body: MergedListBody = { record: recordOf(work, version), text, correction }
    const hash = sha256(canonical(body.record))
    const list = newId('lst')
    await insertPublishedList(db, {
      ...{ id: list, edition, kind: mergedKind(group), version, title: text.title, body, hash },
      ...{ publicity: null, publishedBy: caller.actor, publishedAt: now },
    })
    const session = `edition:${edition}`
    const data = { group, version, listHash: hash }
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'merged.publish', data }, now)
    await changeAdvance(db, placeOf(asked), { state: 'published' })
    const all = onList(work).map(({ application }) => application)
    await tell(context, work, version === 1 ? all : changes.map(({ application }) => application))
    await bumpEdition(db, edition)
    return { list, version, hash }
  },
})

function correctionOf(
  version: number,
  reason: string | null,
  changes: ReturnType<typeof mergedChanges>,
): MergedListBody['correction'] {
  if (version === 1) return null
  if (changes.length === 0) throw fieldFailure('reason', '与已发布的名单没有不同，不用更正')
  if (!reason) throw fieldFailure('reason', '请写明更正的理由')
  return { reason, changes: changes.map(({ change }) => change) }
}

/** The first version tells everybody on it, a correction those it moves. */
async function tell({ db, now }: WriteContext, work: MergedWork, ids: readonly string[]): Promise<void> {
  const { edition, group } = work
  const who = await entrants(db, edition.slug, ids)
  const going = new Set(onList(work).map(({ application }) => application))
  const stage = edition.stages.find(({ groups }) => groups.includes(group))?.name ?? '比赛'
  const messages = [...who.values()].map(({ id, ownerId, projectName }) => ({
    ...{ id: newId('msg'), personId: ownerId, edition: edition.slug, kind: 'result', createdAt: now },
    ...(going.has(id)
      ? { title: `您的项目进入${stage}`, body: `“${projectName}”进入${stage}，请留意比赛时间的通知。` }
      : { title: `${stage}名单有更正`, body: `“${projectName}”这次没有列入${stage}名单。` }),
    link: `/apply/status/index?application=${id}`,
  }))
  for (let from = 0; from < messages.length; from += most)
    await insertMessages(db, messages.slice(from, from + most))
}
