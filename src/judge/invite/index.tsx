import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText, momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import type { JudgeInvitationView } from '../../contract/views/experts'
import { CallStates } from '../../platform/call-states'
import { openPage, replacePage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import '../shared/judge.scss'

const looks = {
  pending: 'soon',
  accepted: 'pass',
  declined: 'excused',
  'no-answer': 'excused',
  replaced: 'excused',
} as const

interface Properties {
  invitation: JudgeInvitationView
  onDone: () => Promise<void>
}

function Facts({ invitation: of }: { invitation: JudgeInvitationView }) {
  const lines = [
    of.editionName,
    `${of.roundName} · ${of.groupName} · ${of.projects} 个项目`,
    of.startsAt ? fullMomentText(of.startsAt) : '时间待定',
    of.venue,
  ]
  const own = [of.name, of.employer, of.title, of.phoneMasked].filter(Boolean).join(' · ')
  return (
    <View>
      {lines.filter(Boolean).map(line => (
        <View className="judge-line" key={line}>
          {line}
        </View>
      ))}
      <View className="judge-line" data-testid="judge.invite.own">
        {`请核对您的信息：${own}。有误请联系组织单位。`}
      </View>
    </View>
  )
}

/** Accept, or not with a reason if one likes; then the promise and the declaration follow. */
function Answer({ invitation, onDone }: Properties) {
  const answer = useAction('judging', 'answerInvitation')
  const [declining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const send = async (accept: boolean) => {
    const reply = await answer.run({ invitation: invitation.id, accept, reason: accept ? '' : reason })
    if (!reply.ok) return
    setDeclining(false)
    if (accept) await replacePage('judge/promise/index', { session: invitation.session })
    else await onDone()
  }
  return (
    <View>
      <View className="judge-line">{`请在 ${momentText(invitation.answerBy)} 前答复。`}</View>
      {answer.failure && <ErrorState slim failure={answer.failure} />}
      <Button busy={answer.busy} testId="judge.invite.accept" onTap={() => send(true)}>
        接受邀请
      </Button>
      <Button kind="secondary" testId="judge.invite.decline" onTap={() => setDeclining(true)}>
        不能参加
      </Button>
      <Sheet
        open={declining}
        title="不能参加"
        testId="judge.invite.sheet"
        onClose={() => setDeclining(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setDeclining(false)}>
              再想想
            </Button>
            <Button busy={answer.busy} testId="judge.invite.confirm" onTap={() => send(false)}>
              确认不能参加
            </Button>
          </>
        }
      >
        <View>确认后会请备选专家参加，不能再改。</View>
        <TextArea name="reason" label="原因" optional most={100} value={reason} onChange={setReason} />
      </Sheet>
    </View>
  )
}

function Invitation({ invitation, onDone }: Properties) {
  return (
    <View className="card" data-testid="judge.invite.card" data-state={invitation.state}>
      <View className="judge-head">
        <View className="judge-head__title">{invitation.sessionName}</View>
        <StatusChip status={looks[invitation.state]}>{invitation.stateName}</StatusChip>
      </View>
      <Facts invitation={invitation} />
      {invitation.state === 'pending' && <Answer invitation={invitation} onDone={onDone} />}
      {invitation.state === 'accepted' && (
        <Button
          testId="judge.invite.next"
          onTap={() => void openPage('judge/promise/index', { session: invitation.session })}
        >
          去签承诺、选回避
        </Button>
      )}
    </View>
  )
}

/** J1 邀请: which session, when and where, what is asked of one; then accept or not. */
export default function InvitePage() {
  const { invitation } = usePageParameters()
  const call = useCall('judging', 'invitations', {})
  const all = call.data?.invitations ?? []
  const one = all.filter(each => each.id === invitation)
  const shown = one.length > 0 ? one : all
  return (
    <Page testId="judge.invite" title="评委邀请" backTo="judge/home/index">
      <CallStates call={call} rows={5} />
      {shown.map(each => (
        <Invitation key={each.id} invitation={each} onDone={call.reload} />
      ))}
      {call.data && all.length === 0 && (
        <EmptyState icon="people" title="没有发给您的邀请" testId="judge.invite.empty">
          邀请发到专家库里登记的手机号，请用它登录。
        </EmptyState>
      )}
    </Page>
  )
}
