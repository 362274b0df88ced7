import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { DataTable } from '../../components/data-table'
import { StackedBar } from '../../components/stacked-bar'
import type { DashboardView } from '../../contract/views/screening'
import { Chips } from '../shared/chips'
import { openQueue } from '../shared/open-queue'
import { Count } from './count'
import { type CountyRow, cellFilter, countyRows, groupsOf, stateChoices } from './county-table'

/** 县区 × 组别 × 状态: bars, and beside them the same numbers as a table whose cells open their lists. */
export function Counties({ view }: { view: DashboardView }) {
  const [chosen, setChosen] = useState('all')
  const state = chosen === 'all' ? null : chosen
  const groups = groupsOf(view.counties)
  const rows = countyRows(view.counties, state)
  const opens = (row: CountyRow, group: string | null) => () =>
    openQueue(cellFilter(row.county.id, group, state))
  const groupColumns = groups.map(group => ({
    key: group.id,
    title: group.name,
    align: 'right' as const,
    track: 'minmax(52px, 1fr)',
    cell: (row: CountyRow) => (
      <Count
        value={row.counts[group.id] ?? 0}
        label={`${row.county.name}${group.name} ${row.counts[group.id] ?? 0} 份，看名单`}
        onTap={opens(row, group.id)}
      />
    ),
  }))
  const total = (row: CountyRow) => (
    <Count
      value={row.total}
      label={`${row.county.name}共 ${row.total} 份，看名单`}
      onTap={opens(row, null)}
    />
  )
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
      <View className="halves halves--figures">
        <StackedBar
          title="各县区报名数，按组别"
          series={groups.map(({ id, name }) => ({ key: id, label: name }))}
          rows={rows.map(({ county, counts }) => ({ label: county.name, counts }))}
          testId="org.home.bars"
        />
        <DataTable
          caption="各县区报名数，按组别"
          testId="org.home.table"
          rows={rows}
          rowKey={row => row.county.id}
          columns={[
            {
              key: 'county',
              title: '县区',
              track: 'minmax(76px, 1.3fr)',
              cell: row => <Text>{row.county.name}</Text>,
            },
            ...groupColumns,
            { key: 'total', title: '合计', align: 'right', track: 'minmax(52px, 1fr)', cell: total },
          ]}
        />
      </View>
    </View>
  )
}
