import { Text, View } from '@tarojs/components'
import { DataTable } from '../../components/data-table'
import { momentText } from '../../components/date-text'
import { StatusChip } from '../../components/status-chip'
import type { QueueRowView } from '../../contract/views/screening'
import { stateLook } from '../shared/state-look'
import { PrecheckNumbers } from './precheck-counts'

interface Properties {
  rows: readonly QueueRowView[]
  selected: string | null
  ticked: ReadonlySet<string>
  /** Null: nothing may be ticked. */
  onTick: ((application: string) => void) | null
  onOpen: (row: QueueRowView) => void
}

/** The term that matters for a row: how long it waits, or until when the applicant has time. */
export function termText(row: QueueRowView): string {
  if (row.dueAt) return `补正至 ${momentText(row.dueAt)}`
  return row.waiting ?? (row.submittedAt ? momentText(row.submittedAt) : '')
}

/** A row's first cell as it is heard: what is to be read in it, in one line. */
function spokenName(row: QueueRowView): string {
  const marks = [row.specialised && '专精特新', row.manualReview && '申请复核']
  const names = [row.projectName || '未填项目名称', row.subjectName || '未填参赛主体']
  return [...names, ...marks].filter(Boolean).join(' ')
}

/** The queue on a PC. */
export function QueueTable({ rows, selected, ticked, onTick, onOpen }: Properties) {
  return (
    <DataTable
      caption="报名"
      testId="org.queue.table"
      rows={rows}
      rowKey={row => row.application}
      selectedKey={selected}
      ticked={ticked}
      onTick={onTick ?? undefined}
      onOpen={onOpen}
      openLabel={spokenName}
      columns={[
        {
          key: 'project',
          title: '项目 · 参赛主体',
          track: 'minmax(220px, 2.2fr)',
          cell: row => (
            <View className="two-lines">
              <View>{row.projectName || '未填项目名称'}</View>
              <View className="two-lines__second">
                {row.subjectName || '未填参赛主体'}
                {row.specialised && <Text className="mark">专精特新</Text>}
                {row.manualReview && <Text className="mark mark--manual">申请复核</Text>}
              </View>
            </View>
          ),
        },
        {
          key: 'group',
          title: '组别 · 县区',
          track: '104px',
          cell: row => (
            <View className="two-lines">
              <View>{row.group}</View>
              <View className="two-lines__second">{row.county}</View>
            </View>
          ),
        },
        {
          key: 'precheck',
          title: '预检',
          track: '150px',
          cell: row => <PrecheckNumbers counts={row.precheck} />,
        },
        {
          key: 'state',
          title: '状态',
          track: '136px',
          cell: row => <StatusChip status={stateLook(row.state.id)}>{row.state.name}</StatusChip>,
        },
        {
          key: 'term',
          title: '期限',
          track: '116px',
          cell: row => <Text className="table__small">{termText(row)}</Text>,
        },
        {
          key: 'number',
          title: '官网报名号',
          track: '136px',
          cell: row =>
            row.officialNumber ? (
              <Text className="table__small digits">{row.officialNumber}</Text>
            ) : (
              <Text className="table__small tone-text-need">还没有</Text>
            ),
        },
      ]}
    />
  )
}
