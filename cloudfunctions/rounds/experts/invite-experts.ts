import { inviteExperts as input } from '../../../src/contract/schemas/experts'
import { Failure } from '../../shared/failure'
import { defineOperation } from '../../shared/operation'
import { panelBook } from '../../shared/panels/panel-book'
import { sendInvitation } from '../../shared/panels/send-invitation'
import { expertsByIds } from '../../shared/records/experts'
import { bumpSession, changeSession } from '../../shared/records/sessions'
import { sessionScope } from '../../shared/session-scope'
import { organisers } from '../roles'
import { answerTime } from './answer-time'
import { preparedSession } from './prepared-session'

/** Invites everybody who was drawn to serve and has not been invited yet; they are told in one go. */
export const inviteExperts = defineOperation(['rounds', 'inviteExperts'], {
  kind: 'write',
  summary: '向抽中的专家发送邀请',
  who: { may: organisers, scope: sessionScope },
  input,
  async run({ session: id, answerBy }, context) {
    const { db, now } = context
    const session = await preparedSession(db, id)
    const { toInvite } = await panelBook(db, id)
    if (toInvite.length === 0)
      throw new Failure('STATE_REFUSED', undefined, '抽中的专家都已邀请，没有要发送的')
    const time = answerTime(answerBy, session, now)
    const rows = await expertsByIds(
      db,
      toInvite.map(({ expert }) => expert),
    )
    for (const { draw, expert: drawn, field } of toInvite) {
      const expert = rows.find(row => row.id === drawn)!
      await sendInvitation(context, {
        ...{ session, expert, kind: 'drawn', draw: draw.id, stratum: field, answerBy: time },
      })
    }
    await bumpSession(db, id)
    await changeSession(db, id, {})
    return { sent: toInvite.length }
  },
})
