import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Status, StatusChip } from '../../components/status-chip'
import type { MemberState, TeamMemberView } from '../../contract/views/team'

const looks: Readonly<Record<MemberState, Status>> = {
  waiting: 'need',
  confirmed: 'pass',
  declined: 'fail',
  expired: 'idle',
}

interface Properties {
  member: TeamMemberView
  /** Why nobody can be invited now. */
  closedBecause: string | null
  onOpen: () => void
}

/** One member: who he is, whether he has confirmed himself, and the way to invite him. */
export function MemberCard({ member, closedBecause, onOpen }: Properties) {
  const { name, role, core, state, stateLabel, note, invitation } = member
  const who = name.trim() || '还没有写姓名'
  const unnamed = name.trim() === '' ? '请先在报名表写上姓名' : null
  return (
    <View className="card" data-testid={`team.member.${member.member}`} data-state={state}>
      <View className="todo__head">
        <StatusChip status={looks[state]}>{stateLabel}</StatusChip>
        <Text className={core ? 'tag tone-brand' : 'tag tone-neutral'}>{core ? '核心成员' : '一般成员'}</Text>
      </View>
      <View className="card__title">{who}</View>
      {role !== '' && <View className="note">{role}</View>}
      {note && <View className="todo__next">{note}</View>}
      {state !== 'confirmed' && (
        <View className="card__action">
          <Button
            kind={invitation ? 'secondary' : 'primary'}
            onTap={onOpen}
            disabledReason={closedBecause ?? unnamed}
            label={`${invitation ? '查看邀请' : '邀请'}：${who}`}
            testId={`team.invite.${member.member}`}
          >
            {invitation ? '查看邀请' : '邀请'}
          </Button>
        </View>
      )}
    </View>
  )
}
