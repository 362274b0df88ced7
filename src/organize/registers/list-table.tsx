import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import type { RegisterListView, RegistersView } from '../../contract/views/registers'
import { useWide } from '../../platform/use-wide'
import { kindNames } from './words'

interface Properties {
  view: RegistersView
  onWithdraw: (list: RegisterListView) => void
}

function stateOf(row: RegisterListView): string {
  if (row.withdrawn) return `已撤回（${row.withdrawn.by} ${momentText(row.withdrawn.at)}）`
  return (
    [row.complete && '已录全', row.first && '首届', !row.own && '上级录入'].filter(Boolean).join(' · ') ||
    '部分'
  )
}

const enteredBy = (row: RegisterListView) => `${row.importedBy} ${momentText(row.importedAt)}`

/** Every imported list: a table at a desk, cards on a phone; one that was withdrawn stays, marked. */
export function ListTable({ view, onWithdraw }: Properties) {
  const wide = useWide()
  const mayWithdraw = (row: RegisterListView) => view.may.withdraw && row.own && !row.withdrawn
  const act = (row: RegisterListView) =>
    mayWithdraw(row) && (
      <Button
        kind="quiet"
        narrow
        label={`撤回${row.year}年${row.list}`}
        onTap={() => onWithdraw(row)}
        testId={`org.reg.withdraw.${row.id}`}
      >
        撤回
      </Button>
    )
  if (!wide) return <Cards rows={view.lists} act={act} />
  const columns: Column<RegisterListView>[] = [
    {
      key: 'year',
      title: '年份',
      track: '72px',
      cell: row => <Text className="digits">{String(row.year)}</Text>,
    },
    { key: 'kind', title: '级别', track: '140px', cell: row => `${row.levelName}${kindNames[row.kind]}` },
    {
      key: 'list',
      title: '赛事或榜单 · 出处',
      track: 'minmax(200px, 3fr)',
      cell: row => (
        <View className="two-lines">
          <View>{row.list}</View>
          <View className="two-lines__second">{row.source}</View>
        </View>
      ),
    },
    { key: 'rows', title: '项目', align: 'right', track: '72px', cell: row => String(row.rows) },
    { key: 'state', title: '情况', track: 'minmax(140px, 1fr)', cell: stateOf },
    { key: 'by', title: '录入', track: 'minmax(160px, 1fr)', cell: enteredBy },
    { key: 'act', title: '操作', track: '96px', cell: act },
  ]
  return (
    <DataTable
      caption="已录入的往届名单"
      columns={columns}
      rows={view.lists}
      rowKey={row => row.id}
      testId="org.reg.table"
    />
  )
}

function Cards({
  rows,
  act,
}: {
  rows: readonly RegisterListView[]
  act: (row: RegisterListView) => ReactNode
}) {
  return (
    <View>
      {rows.map(row => (
        <View className="card" key={row.id} data-testid={`org.reg.card.${row.id}`}>
          <View className="card__title">{`${row.year}年 ${row.levelName}${kindNames[row.kind]}`}</View>
          <View>{`${row.list} · ${row.rows} 个项目`}</View>
          <View className="note">{row.source}</View>
          <View className="note">{stateOf(row)}</View>
          <View className="note">{enteredBy(row)}</View>
          {act(row)}
        </View>
      ))}
    </View>
  )
}
