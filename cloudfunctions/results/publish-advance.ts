import { publishAdvance as input } from '../../src/contract/schemas/advances'
import type { AdvanceListBody } from '../../src/contract/views/advances'
import type { PublicityView } from '../../src/contract/views/results'
import { goingOn } from '../../src/core/advance-list'
import { canonical } from '../../src/core/canonical'
import { nominationQuotas } from '../../src/core/nomination'
import { Failure, fieldFailure } from '../shared/failure'
import { newId } from '../shared/identifiers'
import { sha256 } from '../shared/keys'
import { appendToLedger } from '../shared/ledger'
import { defineOperation, type WriteContext } from '../shared/operation'
import { changeAdvance } from '../shared/records/advances'
import { insertMessages } from '../shared/records/inbox'
import { decidedEnds } from '../shared/records/list-standings'
import { bumpEdition, insertPublishedList } from '../shared/records/published-lists'
import { editionScope } from '../shared/session-scope'
import { advanceChanges, type ChangedPlace, publicText } from './advance-text'
import { type AdvanceWork, fixedHash, listKind, recordOf } from './advance-work'
import { refuseMoved } from './lock-advance'
import { lockAdvanceDraft, refuseUnready } from './lock-advance-draft'
import { publicityView } from './publicity-view'

/**
 * Makes a locked list public as an immutable version and tells the applicants. From the second version on with the
 * reason and each project's before and after; a version that changes nothing is refused.
 */
export const publishAdvance = defineOperation(['results', 'publishAdvance'], {
  kind: 'write',
  summary: '晋级名单：发布',
  who: { may: ['approver'], scope: editionScope },
  input,
  async run(asked, context) {
    const { db, caller, now, requestId } = context
    const { edition, stage, group, reason } = asked
    const { draft, work } = await lockAdvanceDraft(context, asked, 'locked')
    refuseUnready(work)
    refuseMoved(draft.fixedHash, fixedHash(work))
    const changes = advanceChanges(work)
    const number = (work.published[0]?.version ?? 0) + 1
    const text = publicText(work)
    const body: AdvanceListBody = {
      record: recordOf(work, number),
      text,
      correction: correctionOf(number, reason, changes),
    }
    const publicity = await periodOf(context, work)
    const list = newId('lst')
    const hash = sha256(canonical(body.record))
    await insertPublishedList(db, {
      ...{ id: list, edition, kind: listKind(stage, group), version: number, title: text.title },
      ...{ body, hash, publicity, publishedBy: caller.actor, publishedAt: now },
    })
    const data = { stage, group, version: number, listHash: hash }
    const session = `edition:${edition}`
    await appendToLedger(db, { session, actor: caller.actor, requestId, kind: 'advance.publish', data }, now)
    await changeAdvance(db, asked, { state: 'published' })
    await tell(context, work, number === 1 ? null : changes)
    await bumpEdition(db, edition)
    return { list, version: number, hash }
  },
})

/**
 * The publicity period of a list drawn from nominations, counted anew for every version: each of the nation's lists has
 * its own (CN24-25). Null where a notice has none for such lists; ADVANCE_BLOCKED while its last day cannot be known.
 */
async function periodOf({ db, now }: WriteContext, { edition }: AdvanceWork): Promise<PublicityView | null> {
  if (!nominationQuotas(edition)) return null
  const { view, problem } = publicityView(edition, now, await decidedEnds(db, edition.slug))
  if (problem === null) return view
  throw new Failure('ADVANCE_BLOCKED', { problems: [{ message: problem, applications: [] }] }, problem)
}

function correctionOf(
  version: number,
  reason: string | null,
  changes: readonly ChangedPlace[],
): AdvanceListBody['correction'] {
  if (version === 1) return null
  if (changes.length === 0) throw fieldFailure('reason', '与已发布的名单没有不同，不用更正')
  if (!reason) throw fieldFailure('reason', '请写明更正的理由')
  return { reason, changes: changes.map(({ change }) => change) }
}

/** The first version tells everybody of the stage, a correction those it moves. */
async function tell(
  { db, now }: WriteContext,
  work: AdvanceWork,
  changes: readonly ChangedPlace[] | null,
): Promise<void> {
  const { edition, of, who } = work
  const going = new Set(goingOn(work.lines).map(({ project }) => project))
  const { reserves } = recordOf(work, 0)
  const projects = changes?.map(({ application }) => application) ?? work.lines.map(({ project }) => project)
  await insertMessages(
    db,
    projects.flatMap(project => {
      const entrant = who.get(project)
      if (!entrant) return []
      const place = reserves.indexOf(project)
      const words = wordsFor(entrant.projectName, of.next.name, going.has(project), place)
      const link = `/apply/status/index?application=${project}`
      const message = { id: newId('msg'), personId: entrant.ownerId, edition: edition.slug, kind: 'result' }
      return [{ ...message, ...words, link, createdAt: now }]
    }),
  )
}

function wordsFor(projectName: string, next: string, going: boolean, reserve: number) {
  if (going)
    return { title: `您的项目进入${next}`, body: `“${projectName}”进入${next}，请留意比赛时间的通知。` }
  if (reserve >= 0)
    return {
      title: `您的项目为候补第${reserve + 1}位`,
      body: `“${projectName}”列入候补，有空出名额时会通知您。`,
    }
  return {
    title: '晋级名单已经公布',
    body: `感谢您参赛。“${projectName}”这次没有进入${next}，对接服务仍可参加。`,
  }
}
