import { View } from '@tarojs/components'
import type { ScreenView } from '../../contract/views/rounds-live'

type StandingsView = Extract<ScreenView, { scene: 'standings' | 'final' }>

/** The ranking so far, or the final one; two columns from the seventh project on. */
export function Standings({ view }: { view: StandingsView }) {
  return (
    <View data-testid="screen.standings">
      <View className="board__line">
        {view.groupName} · {view.session} · {view.finished ? '最终名次' : '阶段名次（未结束）'}
      </View>
      <View className={view.rows.length > 6 ? 'board__list board__list--two' : 'board__list'}>
        {view.rows.map(row => (
          <View className="board__row" key={row.position}>
            <View className="board__mark digits">{row.rank}</View>
            <View className="board__cell">{row.projectName}</View>
            <View className="board__points digits">{row.score}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
