import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { StatusChip } from '../../components/status-chip'
import type { MergedRow } from '../../contract/views/merged'
import { useWide } from '../../platform/use-wide'

const looks = { in: 'pass', open: 'need', 'ruled-out': 'fail', removed: 'fail' } as const

const columns: Column<MergedRow>[] = [
  { key: 'name', title: '项目', track: 'minmax(180px, 2fr)', cell: row => row.projectName },
  { key: 'source', title: '推荐单位', track: '110px', cell: row => row.sourceName },
  { key: 'subject', title: '单位', track: 'minmax(160px, 1.4fr)', cell: row => row.subjectName },
  { key: 'number', title: '官网报名号', track: '140px', cell: row => row.officialNumber ?? '—' },
  {
    key: 'mark',
    title: '去向',
    track: '120px',
    cell: row => <StatusChip status={looks[row.mark]}>{row.markText}</StatusChip>,
  },
  { key: 'why', title: '说明', track: 'minmax(140px, 1.4fr)', cell: row => row.why || '—' },
]

interface Properties {
  rows: MergedRow[]
  /** Takes a project out or back in; left out where the list cannot be changed. */
  onOpen?: (row: MergedRow) => void
}

const verbOf = ({ mark }: MergedRow) => (mark === 'removed' ? '恢复' : '移出')

function Card({ row, onOpen }: { row: MergedRow; onOpen?: (row: MergedRow) => void }) {
  const { projectName, subjectName, sourceName, officialNumber, mark, markText, why } = row
  return (
    <View className="card" data-testid={`org.merged.card.${row.application}`}>
      <View className="merged-card__head">
        <View className="merged-card__name">{projectName}</View>
        <StatusChip status={looks[mark]}>{markText}</StatusChip>
      </View>
      <View className="note">{`${sourceName} · ${subjectName}`}</View>
      <View className="note">{`官网报名号 ${officialNumber ?? '—'}`}</View>
      {why && <View className="note">{why}</View>}
      {onOpen && mark !== 'ruled-out' && (
        <Button kind="quiet" narrow onTap={() => onOpen(row)} label={`${verbOf(row)} ${projectName}`}>
          {verbOf(row)}
        </Button>
      )}
    </View>
  )
}

/** Every project of a group: a table at a desk, cards on a phone. */
export function MergedRows({ rows, onOpen }: Properties) {
  const wide = useWide()
  if (!wide)
    return (
      <View data-testid="org.merged.table">
        {rows.map(row => (
          <Card key={row.application} row={row} onOpen={onOpen} />
        ))}
      </View>
    )
  return (
    <DataTable
      caption="进入本级比赛的项目"
      columns={columns}
      rows={rows}
      rowKey={each => each.application}
      onOpen={onOpen}
      openLabel={each => `${verbOf(each)} ${each.projectName}`}
      testId="org.merged.table"
    />
  )
}
