import { Text, View } from '@tarojs/components'
import { type Column, DataTable } from '../../components/data-table'
import { type Status, StatusChip } from '../../components/status-chip'
import type { ParentMark, ParentRow } from '../../core/edition-compare'
import { useWide } from '../../platform/use-wide'

const marks: Record<ParentMark, { words: string; status: Status }> = {
  own: { words: '本届规定', status: 'pass' },
  inherited: { words: '依上级文件', status: 'sealed' },
  tightened: { words: '更严，允许', status: 'manual' },
  loosened: { words: '放宽，被拒', status: 'fail' },
  'not-stated': { words: '本届通知未规定', status: 'idle' },
}

type Row = ParentRow & { key: string }

const Mark = ({ mark }: { mark: ParentMark }) => (
  <StatusChip status={marks[mark].status}>{marks[mark].words}</StatusChip>
)

const columns: Column<Row>[] = [
  { key: 'topic', title: '事项', track: 'minmax(140px, 1fr)', cell: row => row.topic },
  { key: 'mark', title: '与上级相比', track: '160px', cell: row => <Mark mark={row.mark} /> },
  { key: 'here', title: '本届', track: 'minmax(160px, 2fr)', cell: row => row.here ?? '—' },
  { key: 'above', title: '上级', track: 'minmax(160px, 2fr)', cell: row => row.above ?? '—' },
  { key: 'clause', title: '条款', track: '120px', cell: row => row.clause ?? '—' },
]

/** What the edition does with the notice above it, topic by topic. */
export function InheritancePart({
  rows,
  parentName,
}: {
  rows: readonly ParentRow[]
  parentName: string | null
}) {
  const wide = useWide()
  if (rows.length === 0) return <View className="ed-note">填完整后，这里逐项列出继承了上级什么。</View>
  const keyed = rows.map((row, i) => ({ ...row, key: String(i) }))
  const caption = parentName ? `与上级“${parentName}”逐项相比` : '逐项内容（没有上级届次）'
  return (
    <View className="card" data-testid="ed.inheritance">
      <View className="card__title">{caption}</View>
      {wide && <DataTable caption={caption} columns={columns} rows={keyed} rowKey={row => row.key} />}
      {!wide &&
        keyed.map(row => (
          <View className="ed-item" key={row.key}>
            <View className="ed-head">
              <View className="ed-item__name">{row.topic}</View>
              <Mark mark={row.mark} />
            </View>
            <View className="ed-note">
              <Text>{`本届：${row.here ?? '—'}`}</Text>
            </View>
            {row.above && <View className="ed-note">{`上级：${row.above}`}</View>}
          </View>
        ))}
    </View>
  )
}
