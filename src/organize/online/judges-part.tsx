import { View } from '@tarojs/components'
import { type Column, DataTable } from '../../components/data-table'
import { StatusChip } from '../../components/status-chip'
import type { ReviewJudge, ReviewView } from '../../contract/views/reviews'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { PanelEditor } from '../shared/hall/panel-editor'

const columns: Column<ReviewJudge>[] = [
  { key: 'number', title: '席号', track: '64px', align: 'center', cell: judge => judge.number },
  { key: 'name', title: '评委', track: 'minmax(100px, 1fr)', cell: judge => judge.name },
  { key: 'employer', title: '单位', track: 'minmax(140px, 1.4fr)', cell: judge => judge.employer },
  {
    key: 'ready',
    title: '承诺与回避',
    track: '120px',
    cell: ({ promised, declared }) => (
      <StatusChip status={promised && declared ? 'pass' : 'need'}>
        {promised && declared ? '已完成' : '未完成'}
      </StatusChip>
    ),
  },
  { key: 'recused', title: '回避', track: '72px', align: 'right', cell: judge => judge.recused },
  {
    key: 'progress',
    title: '已交/应评',
    track: '112px',
    align: 'right',
    cell: judge => `${judge.submitted}/${judge.assigned}`,
  },
]

interface Properties {
  edition: string
  view: ReviewView
  reload: () => Promise<void>
}

/** The judges with how much each has and how much is in; before publication the panel can be changed. */
export function JudgesPart({ edition, view, reload }: Properties) {
  return (
    <View>
      <DataTable
        caption="评委分工与进度"
        stacked
        columns={columns}
        rows={view.judges}
        rowKey={judge => judge.person}
        empty={<View className="hall-note">还没有安排评委。</View>}
        testId="org.online.judges"
      />
      {view.may.publish && <Panel edition={edition} session={view.session.id} reload={reload} />}
    </View>
  )
}

function Panel({
  edition,
  session,
  reload,
}: {
  edition: string
  session: string
  reload: () => Promise<void>
}) {
  const call = useCall('rounds', 'openingCheck', { session })
  if (!call.data) return <CallState call={call} rows={3} />
  const done = async () => {
    await call.reload()
    await reload()
  }
  return <PanelEditor view={call.data} edition={edition} onDone={done} />
}
