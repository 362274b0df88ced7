import { nextAlternate } from '../../../src/core/expert-draw'
import type { LedgerData } from '../../../src/core/ledger-data'
import { appendToHall } from '../hall-ledger'
import { newId } from '../identifiers'
import type { WriteContext } from '../operation'
import { officersOf } from '../records/certificate-requests'
import { expertsByIds } from '../records/experts'
import { insertMessages } from '../records/inbox'
import type { SessionRow } from '../records/sessions'
import { editionScope } from '../session-scope'
import type { BookedInvitation, PanelBook } from './panel-book'
import { sendInvitation } from './send-invitation'

interface Calling {
  session: SessionRow
  /** As it stood before the place became free. */
  book: PanelBook
  out: BookedInvitation
  code: LedgerData['panel.change']['code']
}

/**
 * Gives a free place to the next alternate of its field and invites him at once, with as long to answer; nobody
 * chooses. Answers the expert's id, or null when nobody is left: then the officers are told.
 */
export async function callAlternate(
  context: WriteContext,
  { session, book, out, code }: Calling,
): Promise<string | null> {
  const { db, caller, now, requestId } = context
  const { invitation } = out
  const standing = book.draws.find(({ row }) => row.id === invitation.expertDrawId)
  const next =
    standing &&
    nextAlternate(standing.commit, standing.permutation, {
      ...{ out: invitation.expertId, asked: book.asked, serving: book.serving },
    })
  const act = { session: session.id, actor: caller.actor, requestId, now }
  await appendToHall(db, act, 'panel.change', {
    ...{ out: invitation.expertId, code, next: next ?? null },
    draw: standing ? { drawId: standing.row.drawId, attempt: standing.row.attempt } : null,
  })
  const [expert] = next ? await expertsByIds(db, [next]) : []
  if (!expert || !standing) {
    await tellShort(context, session, invitation.stratum)
    return null
  }
  const { stratum, sentAt, answerBy } = invitation
  await sendInvitation(context, {
    ...{ session, expert, kind: 'alternate', draw: standing.row.id, stratum },
    answerBy: new Date(now.getTime() + (answerBy.getTime() - sentAt.getTime())),
  })
  return expert.id
}

async function tellShort({ db, now }: WriteContext, session: SessionRow, field: string): Promise<void> {
  const { edition, name } = session
  const officers = await officersOf(db, edition, editionScope({ edition }).unit ?? '', now)
  const place = field ? `“${field}”的备选已用完` : '手工指定的评委不能参加'
  await insertMessages(
    db,
    officers.map(personId => ({
      ...{ id: newId('msg'), personId, edition, kind: 'panel', title: '评审组还缺人', createdAt: now },
      body: `${name}：${place}，请补抽专家。`,
      link: `/organize/experts/index?session=${session.id}`,
    })),
  )
}
