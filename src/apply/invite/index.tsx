import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import type { InvitationView } from '../../contract/views/team'
import { CallStates } from '../../platform/call-states'
import { openTab, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { Elsewhere } from './elsewhere'
import { JoinForm } from './join-form'
import { useAnswering } from './use-answering'

/** Who invites, to what, and as what. */
function Invitation({ view }: { view: InvitationView }) {
  const rows = [
    ['邀请人', view.inviter],
    ['项目', view.projectName || '还没有写项目名称'],
    ['赛事', view.editionName],
    ['您将作为', view.core ? '核心成员' : '一般成员'],
    ['有效期到', fullMomentText(view.expiresAt)],
  ] as const
  return (
    <View className="card" data-testid="invite.about">
      {rows.map(([name, value]) => (
        <View className="fact" key={name}>
          <Text className="fact__name">{name}</Text>
          <Text className="fact__value">{value}</Text>
        </View>
      ))}
    </View>
  )
}

function Done({ title, children }: { title: string; children: string }) {
  return (
    <EmptyState
      icon="check"
      title={title}
      testId="invite.done"
      action={<Button onTap={() => void openTab('pages/me/index')}>去“我的参赛”</Button>}
    >
      {children}
    </EmptyState>
  )
}

function Ended() {
  return (
    <EmptyState icon="clock" title="邀请已失效，请让负责人重新发送" testId="invite.ended">
      每份邀请7天内有效，只能用一次。
    </EmptyState>
  )
}

function Answering({ token, view }: { token: string; view: InvitationView }) {
  const answering = useAnswering(token, view)
  const { outcome } = answering
  if (outcome === 'joined' || view.state === 'joined')
    return <Done title="您已加入这个团队">可以在“我的参赛”里查看或退出。</Done>
  if (outcome === 'declined') return <Done title="已告诉负责人">您没有加入，也没有留下任何信息。</Done>
  return (
    <View>
      <Invitation view={view} />
      {outcome === 'elsewhere' && <Elsewhere clause={answering.clause} />}
      <JoinForm view={view} answering={answering} />
    </View>
  )
}

/** A6, for the invited one: everything can be read before signing in; only 确认加入 asks for it. */
export default function InvitePage() {
  const { t, scene } = usePageParameters()
  const token = t ?? scene ?? ''
  const call = useCall('applications', 'invitation', { token }, { enabled: token !== '' })
  useShownAgain(() => void call.reload())
  const code = call.failure?.code
  const ended = token === '' || code === 'NOT_FOUND' || code === 'INPUT_INVALID'
  return (
    <Page testId="invite-answer" title="入队邀请" state={call.data?.state}>
      {ended ? <Ended /> : <CallStates call={call} rows={5} />}
      {!ended && call.data && <Answering token={token} view={call.data} />}
    </Page>
  )
}
