import { View } from '@tarojs/components'
import type { DashboardView } from '../../contract/views/screening'
import { openQueue } from '../shared/open-queue'
import { CountyFigures } from './county-figures'

/** 县区 × 来源: by which poster registrations came. */
export function Sources({ view }: { view: DashboardView }) {
  const { columns, rows } = view.sources
  const codesOf = (column: string | null) => columns.find(({ id }) => id === column)?.codes
  return (
    <View className="card" data-testid="org.home.sources">
      <View className="card__title">报名来源</View>
      {columns.length === 1 && <View className="note">还没有人从宣传海报的码进来报名。</View>}
      {columns.length > 1 && (
        <CountyFigures
          caption="各县区报名数，按来源"
          testIds={{ bars: 'org.home.source-bars', table: 'org.home.source-table' }}
          columns={columns}
          rows={rows}
          onOpen={({ county }, column) => openQueue({ counties: [county.id], sources: codesOf(column) })}
        />
      )}
    </View>
  )
}
