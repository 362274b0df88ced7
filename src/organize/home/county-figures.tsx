import { Text, View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import { StackedBar } from '../../components/stacked-bar'
import { Count } from './count'

interface Row {
  county: { id: string; name: string }
  counts: Readonly<Record<string, number>>
  total: number
}

interface Properties<R extends Row> {
  caption: string
  testIds: { bars: string; table: string }
  columns: readonly { id: string; name: string }[]
  rows: readonly R[]
  /** Opens the list behind a cell; column null: the row's total. */
  onOpen: (row: R, column: string | null) => void
}

/** Counts of counties in bars, and beside them the same numbers as a table whose cells open their lists. */
export function CountyFigures<R extends Row>({ caption, testIds, columns, rows, onOpen }: Properties<R>) {
  const cell = (row: R, { id, name }: { id: string; name: string }) => {
    const count = row.counts[id] ?? 0
    const label = `${row.county.name}${name} ${count} 份，看名单`
    return <Count value={count} label={label} onTap={() => onOpen(row, id)} />
  }
  const total = (row: R) => {
    const label = `${row.county.name}共 ${row.total} 份，看名单`
    return <Count value={row.total} label={label} onTap={() => onOpen(row, null)} />
  }
  return (
    <View className="halves halves--figures">
      <StackedBar
        title={caption}
        series={columns.map(({ id, name }) => ({ key: id, label: name }))}
        rows={rows.map(({ county, counts }) => ({ label: county.name, counts }))}
        testId={testIds.bars}
      />
      <DataTable
        caption={caption}
        testId={testIds.table}
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
            cell: (row: R) => cell(row, column),
          })),
          { key: 'total', title: '合计', align: 'right', track: 'minmax(52px, 1fr)', cell: total },
        ]}
      />
    </View>
  )
}
