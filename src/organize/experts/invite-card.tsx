import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { ExpertDrawsView } from '../../contract/views/experts'
import { fieldProblem, useAction } from '../../platform/use-action'
import { AnswerBy, instantOf, noMoment } from './answer-by'

/** Sends the invitations to everybody who was drawn, in one go. */
export function InviteCard({ view, onDone }: { view: ExpertDrawsView; onDone: () => void }) {
  const invite = useAction('rounds', 'inviteExperts')
  const [moment, setMoment] = useState(noMoment)
  const answerBy = instantOf(moment)
  const problem = fieldProblem(invite.failure, 'answerBy')
  const send = async () => {
    if (!answerBy) return
    const reply = await invite.run({ session: view.session.id, answerBy })
    if (reply.ok) onDone()
  }
  return (
    <View className="card" data-testid="org.experts.invite">
      <View className="hall-head__title">发送邀请</View>
      <View className="hall-note">站内和微信同时通知。拒绝的由备选按顺序递补。</View>
      <AnswerBy value={moment} onChange={setMoment} problem={problem} />
      {invite.failure && !problem && <ErrorState slim failure={invite.failure} />}
      <Button
        testId="org.experts.invite.send"
        busy={invite.busy}
        disabledReason={answerBy ? null : '请先填好答复截止时间'}
        onTap={send}
      >
        {`邀请抽中的 ${view.toInvite} 位专家`}
      </Button>
    </View>
  )
}
