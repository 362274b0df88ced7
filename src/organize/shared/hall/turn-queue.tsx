import { View } from '@tarojs/components'
import type { LiveTurn } from '../../../contract/views/rounds-live'

/** The running order with what is done, what is on stage and what is to come. */
export function TurnQueue({ turns, current }: { turns: readonly LiveTurn[]; current: string | null }) {
  return (
    <View className="card hall-queue" data-testid="live.queue">
      {turns.map(turn => (
        <View
          className={turn.application === current ? 'hall-turn hall-turn--now' : 'hall-turn'}
          key={turn.application}
          data-state={turn.stage}
        >
          <View className="hall-turn__mark digits">{turn.position ?? '·'}</View>
          <View className="hall-turn__text">
            <View className="hall-turn__name">{turn.projectName}</View>
            <View className="hall-note">{turn.stageName}</View>
          </View>
          {turn.score && <View className="hall-turn__score digits">{turn.score}</View>}
        </View>
      ))}
    </View>
  )
}
