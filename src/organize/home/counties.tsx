import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DashboardView } from '../../contract/views/screening'
import { Chips } from '../shared/chips'
import { openQueue } from '../shared/open-queue'
import { CountyFigures } from './county-figures'
import { cellFilter, countyRows, groupsOf, stateChoices } from './county-table'

/** 县区 × 组别 × 状态. */
export function Counties({ view }: { view: DashboardView }) {
  const [chosen, setChosen] = useState('all')
  const state = chosen === 'all' ? null : chosen
  return (
    <View className="card" data-testid="org.home.counties">
      <View className="card__title">各县区报名</View>
      <Chips
        label="按状态看"
        choices={stateChoices(view.counties, view.states)}
        value={[chosen]}
        onChange={([next]) => setChosen(next ?? 'all')}
        single
        always
        testId="org.home.state"
      />
      <CountyFigures
        caption="各县区报名数，按组别"
        testIds={{ bars: 'org.home.bars', table: 'org.home.table' }}
        columns={groupsOf(view.counties)}
        rows={countyRows(view.counties, state)}
        onOpen={({ county }, group) => openQueue(cellFilter(county.id, group, state))}
      />
    </View>
  )
}
