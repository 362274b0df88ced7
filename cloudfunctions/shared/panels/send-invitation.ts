import { beijingMinute, shortMinute } from '../beijing-text'
import { newId } from '../identifiers'
import type { WriteContext } from '../operation'
import { insertInvitation } from '../records/expert-invitations'
import { changeExpert, type ExpertRow } from '../records/experts'
import type { SessionRow } from '../records/sessions'
import { personByPhone } from '../records/sign-in'
import { sessionWords } from '../session-words'
import { tellPeople } from '../tell-people'
import { phonePlace } from './expert-phone'

interface Sending {
  session: SessionRow
  expert: ExpertRow
  kind: 'drawn' | 'alternate' | 'by-hand'
  /** The attempt it comes from; null: by hand, with its reason. */
  draw: string | null
  stratum: string
  reason?: string
  answerBy: Date
}

/** Invites an expert to judge a session: the person of the phone on file is told, in the app and by WeChat. */
export async function sendInvitation(
  { db, host, caller, now }: WriteContext,
  { session, expert, kind, draw, stratum, reason = '', answerBy }: Sending,
): Promise<string> {
  const phone = () => host.keys.open(expert.phoneSealed, phonePlace(expert.id))
  const person =
    expert.personId ??
    (
      await personByPhone(db, {
        ...{ freshId: newId('per'), phoneHmac: expert.phoneHmac, now },
        phoneSealed: id => host.keys.seal(phone(), `person|phone|${id}`),
      })
    ).id
  if (!expert.personId) await changeExpert(db, expert.id, { personId: person })
  const id = newId('xiv')
  await insertInvitation(db, {
    ...{
      id,
      sessionId: session.id,
      expertDrawId: draw,
      expertId: expert.id,
      personId: person,
      kind,
      stratum,
    },
    ...{ state: 'pending', reason, invitedBy: caller.actor, sentAt: now, answerBy, answerReason: '' },
  })
  const { editionName, roundName, groupName } = sessionWords(session)
  const when = session.startsAt ? beijingMinute(session.startsAt) : '时间待定'
  await tellPeople(
    db,
    [
      {
        ...{ person, edition: session.edition, kind: 'judge-invitation', template: 'schedule' },
        title: '邀请您担任评委',
        body: `${editionName}${roundName}（${groupName}）邀请您担任评委，${when}，${session.venue}。请在${shortMinute(answerBy)}前答复。`,
        link: `/judge/invite/index?invitation=${id}`,
        words: { title: '邀请您担任评委', note: `请在${shortMinute(answerBy)}前答复`, time: when },
        ...(session.startsAt ? { validUntil: session.startsAt } : {}),
        dedupe: `${session.edition}|judge-invitation|${id}`,
      },
    ],
    now,
  )
  return id
}
