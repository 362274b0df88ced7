import { Text, View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import { StackedBar } from '../../components/stacked-bar'
import type { DashboardView, SourceCountsView } from '../../contract/views/screening'
import { openQueue } from '../shared/open-queue'
import { Count } from './count'

type Row = SourceCountsView['rows'][number]

/** 县区 × 来源: by which poster registrations came; bars, and the same numbers as a table whose cells open their lists. */
export function Sources({ view }: { view: DashboardView }) {
  const { columns, rows } = view.sources
  const cell = (row: Row, { id, name, codes }: SourceCountsView['columns'][number]) => {
    const count = row.counts[id] ?? 0
    return (
      <Count
        value={count}
        label={`${row.county.name}${name} ${count} 份，看名单`}
        onTap={() => openQueue({ counties: [row.county.id], sources: codes })}
      />
    )
  }
  return (
    <View className="card" data-testid="org.home.sources">
      <View className="card__title">报名来源</View>
      {columns.length === 1 && <View className="note">还没有人从宣传海报的码进来报名。</View>}
      {columns.length > 1 && (
        <View className="halves halves--figures">
          <StackedBar
            title="各县区报名数，按来源"
            series={columns.map(({ id, name }) => ({ key: id, label: name }))}
            rows={rows.map(({ county, counts }) => ({ label: county.name, counts }))}
            testId="org.home.source-bars"
          />
          <DataTable
            caption="各县区报名数，按来源"
            testId="org.home.source-table"
            rows={rows}
            rowKey={row => row.county.id}
            columns={[
              {
                key: 'county',
                title: '县区',
                track: 'minmax(76px, 1.3fr)',
                cell: row => <Text>{row.county.name}</Text>,
              },
              ...columns.map(column => ({
                key: column.id,
                title: column.name,
                align: 'right' as const,
                track: 'minmax(52px, 1fr)',
                cell: (row: Row) => cell(row, column),
              })),
              {
                key: 'total',
                title: '合计',
                align: 'right',
                track: 'minmax(52px, 1fr)',
                cell: row => (
                  <Count
                    value={row.total}
                    label={`${row.county.name}共 ${row.total} 份，看名单`}
                    onTap={() => openQueue({ counties: [row.county.id] })}
                  />
                ),
              },
            ]}
          />
        </View>
      )}
    </View>
  )
}
