import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Column, DataTable } from '../../components/data-table'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { CalibrationView } from '../../contract/views/reviews'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

type Judge = CalibrationView['judges'][number]
type Project = CalibrationView['projects'][number]

const points = (hundredths: number) => (hundredths / 100).toFixed(2)
const severityText = ({ severity }: Judge) => {
  if (severity === null) return '—'
  return severity === 0 ? '与他人持平' : `比他人${severity > 0 ? '高' : '低'} ${points(Math.abs(severity))}`
}

const judgeColumns: Column<Judge>[] = [
  {
    key: 'name',
    title: '评委',
    track: 'minmax(120px, 1fr)',
    cell: judge => `${judge.number}号 ${judge.name}`,
  },
  { key: 'cards', title: '份数', track: '72px', align: 'right', cell: judge => judge.cards },
  { key: 'mean', title: '平均', track: '88px', align: 'right', cell: judge => points(judge.mean) },
  {
    key: 'deviation',
    title: '标准差',
    track: '88px',
    align: 'right',
    cell: judge => points(judge.deviation),
  },
  { key: 'severity', title: '宽严', track: 'minmax(128px, 1fr)', cell: severityText },
]

const markText = ({ number, total, before, far, counts }: Project['marks'][number]) => {
  const scaled = counts === null ? '' : `，折算 ${points(counts)}`
  return `${number}号 ${before === null ? '' : `${points(before)}→`}${points(total)}${scaled}${far ? '（离中位最远）' : ''}`
}

const projectColumns: Column<Project>[] = [
  { key: 'name', title: '项目', track: 'minmax(180px, 2fr)', cell: row => row.projectName },
  { key: 'spread', title: '最大分差', track: '96px', align: 'right', cell: row => points(row.spread) },
  {
    key: 'marks',
    title: '各席',
    track: 'minmax(240px, 3fr)',
    cell: row => row.marks.map(markText).join('；'),
  },
  {
    key: 'state',
    title: '复议',
    track: '136px',
    cell: ({ beyond, discussion }) => {
      if (discussion)
        return (
          <StatusChip status={discussion.answered < discussion.asked ? 'need' : 'pass'}>
            {`已答复 ${discussion.answered}/${discussion.asked}`}
          </StatusChip>
        )
      return beyond ? <StatusChip status="fail">分差超限</StatusChip> : '—'
    },
  },
]

/** How the opened marks lie, for the committee: nothing is changed here but by the judges' own re-discussion. */
export function CalibrationPart({ session, onDone }: { session: string; onDone: () => Promise<void> }) {
  const call = useCall('rounds', 'calibration', { session })
  const discuss = useAction('rounds', 'discussReview')
  const finish = useAction('rounds', 'finishCalibration')
  const { data } = call
  if (!data) return <CallState call={call} />
  const place = { session, expectedVersion: data.session.version }
  const run = async (act: typeof discuss | typeof finish) => {
    await act.run(place)
    await call.reload()
    await onDone()
  }
  const failure = discuss.failure ?? finish.failure
  const beyond = data.projects.filter(project => project.beyond).length
  return (
    <View data-testid="org.online.calibration">
      <View className="hall-note">
        {data.limit === null
          ? '评分标准没有规定复议。'
          : `评分标准规定：各份总分相差超过 ${points(data.limit)} 分的由评委复议，现有 ${beyond} 个。`}
      </View>
      <View className="hall-note">{data.normalise ?? '评分标准没有规定折算，各评委的分不调整。'}</View>
      {failure && <ErrorState slim failure={failure} />}
      <View className="section">各评委的宽严</View>
      <DataTable
        caption="各评委的宽严"
        stacked
        columns={judgeColumns}
        rows={data.judges}
        rowKey={judge => String(judge.number)}
        testId="org.online.spreads"
      />
      <View className="section">各项目的分差</View>
      <DataTable
        caption="各项目的分差"
        stacked
        columns={projectColumns}
        rows={data.projects}
        rowKey={row => row.application}
        testId="org.online.marks"
      />
      {data.projects.flatMap(({ projectName, discussion }) =>
        (discussion?.answers ?? []).map(answer => (
          <View className="hall-note" key={`${projectName}${answer.number}`}>
            {`${projectName} ${answer.number}号${answer.decision === 'change' ? `改为 ${points(answer.after)}` : '维持原分'}：${answer.reason}`}
          </View>
        )),
      )}
      <View className="page-actions page-actions--below">
        {data.may.discuss && beyond > 0 && (
          <Button kind="secondary" busy={discuss.busy} testId="org.online.discuss" onTap={() => run(discuss)}>
            发起复议
          </Button>
        )}
        {data.may.finish && (
          <Button
            busy={finish.busy}
            disabledReason={data.problem}
            testId="org.online.finish"
            onTap={() => run(finish)}
          >
            完成校准
          </Button>
        )}
      </View>
    </View>
  )
}
