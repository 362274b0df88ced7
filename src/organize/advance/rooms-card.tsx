import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { AdvanceGroup } from '../../contract/views/advances'

/** What was decided about several rooms, in one sentence; null while nobody decided. */
export function roomsSentence({ decided: { rooms } }: Pick<AdvanceGroup, 'decided'>): string | null {
  if (!rooms) return null
  const how = rooms.how === 'each-room' ? `每个会场取前${rooms.places}名` : '各会场按得分统一排名'
  return `${how}，依据：${rooms.ref}`
}

/** The rooms a stage was held in, whether each is frozen, and how one list comes of them. */
export function RoomsCard({ view, onDecide }: { view: AdvanceGroup; onDecide: (() => void) | null }) {
  const sentence = roomsSentence(view)
  return (
    <View className="card" data-testid="org.advance.rooms">
      <View className="hall-head">
        <View className="hall-head__title">{`分${view.rooms.length}个会场进行`}</View>
        {onDecide && (
          <Button kind="secondary" narrow testId="org.advance.rooms.decide" onTap={onDecide}>
            {sentence ? '修改合并办法' : '选择合并办法'}
          </Button>
        )}
      </View>
      {view.rooms.map(({ id, name, frozenAt }) => (
        <View className="list-line" key={id}>
          {name}{' '}
          <StatusChip status={frozenAt ? 'sealed' : 'need'}>{frozenAt ? '已冻结' : '还没有冻结'}</StatusChip>
          {frozenAt && <View className="hall-note">{momentText(frozenAt)} 冻结</View>}
        </View>
      ))}
      <View className="hall-note">
        {sentence ?? '本届通知未规定几个会场怎样合成一份名单，由组委会决定。'}
      </View>
    </View>
  )
}
