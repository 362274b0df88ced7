import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { MembershipView } from '../../contract/views/team'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'

interface LeaveProperties {
  membership: MembershipView
  onLeft: () => void
  onClose: () => void
}

/** 退出团队: what follows from it, then the second tap that does it. */
function LeaveSheet({ membership, onLeft, onClose }: LeaveProperties) {
  const { run, busy, failure } = useAction('applications', 'leaveTeam')
  const online = useOnline()
  const leave = async () => {
    const reply = await run({ application: membership.application })
    if (reply.ok || reply.failure.code === 'NOT_FOUND') onLeft()
  }
  return (
    <Sheet
      open
      title="退出团队"
      testId="leave"
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose} testId="leave.back">
            不退出
          </Button>
          <Button
            kind="danger"
            busy={busy}
            onTap={() => void leave()}
            disabledReason={online ? null : '联网后再操作'}
            testId="leave.confirm"
          >
            确认退出团队
          </Button>
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} testId="leave.error" />}
      <View className="lead">{`您将退出“${membership.projectName}”的团队。`}</View>
      <View className="note" data-testid="leave.consequence">
        {membership.consequence}
      </View>
    </Sheet>
  )
}

/** 我加入的团队: the teams one has confirmed to be in, each with the way out; nothing while there are none. */
export function MyMemberships() {
  const call = useCall('applications', 'myMemberships', {})
  const [leaving, setLeaving] = useState<MembershipView | null>(null)
  useShownAgain(() => void call.reload())
  const memberships = call.data?.memberships ?? []
  const left = () => {
    setLeaving(null)
    void call.reload()
  }
  if (memberships.length === 0) return null
  return (
    <View>
      <View className="section">我加入的团队</View>
      {memberships.map(membership => {
        const { application, projectName, editionName, core, joinedAt } = membership
        return (
          <View className="card" key={application} data-testid={`me.membership.${application}`}>
            <View className="todo__head">
              <Text className={core ? 'tag tone-brand' : 'tag tone-neutral'}>
                {core ? '核心成员' : '一般成员'}
              </Text>
            </View>
            <View className="card__title">{projectName || '还没有写项目名称'}</View>
            <View className="note">{editionName}</View>
            <View className="note digits">{`确认加入 ${fullMomentText(joinedAt)}`}</View>
            <Button
              kind="secondary"
              onTap={() => setLeaving(membership)}
              label={`退出团队：${projectName}`}
              testId={`me.leave.${application}`}
            >
              退出团队
            </Button>
          </View>
        )
      })}
      {leaving && <LeaveSheet membership={leaving} onLeft={left} onClose={() => setLeaving(null)} />}
    </View>
  )
}
