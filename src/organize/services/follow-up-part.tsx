import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { type Column, DataTable } from '../../components/data-table'
import { dayText, momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import type { FollowUpRow, FollowUpView } from '../../contract/views/services-desk'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { openLink } from '../../platform/navigation'
import { ProgressSheet } from '../../platform/progress-sheet'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useWide } from '../../platform/use-wide'
import { CallState } from '../shared/call-state'

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? '未填' : String(value)
const landed = { yes: '已落地', no: '未落地' }

function columnsFor(onReport: (row: FollowUpRow) => void): Column<FollowUpRow>[] {
  return [
    { key: 'project', title: '项目', track: 'minmax(160px, 2fr)', cell: row => row.projectName },
    { key: 'county', title: '县区', cell: row => row.countyName },
    { key: 'award', title: '获奖', cell: row => row.award ?? '决赛项目' },
    { key: 'financing', title: '融资（万元）', align: 'right', cell: row => shown(row.latest?.financing) },
    { key: 'revenue', title: '营收（万元）', align: 'right', cell: row => shown(row.latest?.revenue) },
    { key: 'jobs', title: '新增就业', align: 'right', cell: row => shown(row.latest?.jobs) },
    { key: 'landed', title: '落地', cell: row => (row.latest?.landed ? landed[row.latest.landed] : '未填') },
    {
      key: 'at',
      title: '最近填报',
      track: 'minmax(140px, 1fr)',
      cell: row => (row.latest ? momentText(row.latest.reportedAt) : '还没有填报'),
    },
    { key: 'act', title: '操作', track: '128px', cell: row => <Report row={row} onReport={onReport} /> },
  ]
}

function Report({ row, onReport }: { row: FollowUpRow; onReport: (row: FollowUpRow) => void }) {
  if (!row.mayReport) return null
  return (
    <Button
      kind="secondary"
      narrow
      label={`填报${row.projectName}的进展`}
      onTap={() => onReport(row)}
      testId={`org.services.report.${row.application}`}
    >
      填报
    </Button>
  )
}

function Card({ row, onReport }: { row: FollowUpRow; onReport: (row: FollowUpRow) => void }) {
  const { latest } = row
  return (
    <View className="card" data-testid={`org.services.followed.${row.application}`}>
      <View className="card__title">{row.projectName}</View>
      <View className="note">{`${row.subjectName} · ${row.countyName} · ${row.award ?? '决赛项目'}`}</View>
      {latest ? (
        <View>
          <View>{`融资${shown(latest.financing)}，营收${shown(latest.revenue)}，新增就业${shown(latest.jobs)}`}</View>
          {latest.text && <View>{latest.text}</View>}
          <View className="note">{`${momentText(latest.reportedAt)} ${latest.reportedAs}填报`}</View>
        </View>
      ) : (
        <View className="note">还没有填报</View>
      )}
      <Report row={row} onReport={onReport} />
    </View>
  )
}

function Head({ view }: { view: FollowUpView }) {
  const { run, busy, failure } = useAction('services', 'exportFollowUp')
  const save = async () => {
    const reply = await run({ edition: view.edition })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '已导出 Excel 文件' : '没能保存文件，请换电脑浏览器再试')
  }
  const { clause, term } = view
  return (
    <View className="card">
      <View className="card__title">赛后跟踪台账</View>
      <View>{view.summary}</View>
      {term.until && <View className="note">{`填报至${dayText(term.until)}`}</View>}
      {clause && (
        <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      )}
      {failure && <ErrorState slim failure={failure} />}
      {view.mayExport && (
        <Button
          kind="secondary"
          narrow
          icon="download"
          busy={busy}
          onTap={() => void save()}
          testId="org.services.export"
        >
          导出台账（留痕）
        </Button>
      )}
    </View>
  )
}

/** 赛后跟踪台账: awarded projects and finalists with their newest progress; a liaison reports for his county. */
export function FollowUpPart({ edition }: { edition: string }) {
  const wide = useWide()
  const call = useCall('services', 'followUp', { edition })
  const [reporting, setReporting] = useState<FollowUpRow | null>(null)
  const view = call.data
  const done = () => {
    setReporting(null)
    void call.reload()
  }
  const empty = (
    <EmptyState title="还没有需要跟踪的项目">名次冻结或公布获奖后，决赛和获奖项目会列在这里。</EmptyState>
  )
  return (
    <View data-testid="org.services.follow-up">
      <CallState call={call} />
      {view && <Head view={view} />}
      {view && wide && (
        <DataTable
          caption="赛后跟踪台账"
          columns={columnsFor(setReporting)}
          rows={view.rows}
          rowKey={row => row.application}
          empty={empty}
          testId="org.services.table"
        />
      )}
      {view && !wide && view.rows.length === 0 && empty}
      {view &&
        !wide &&
        view.rows.map(row => <Card key={row.application} row={row} onReport={setReporting} />)}
      {reporting && (
        <ProgressSheet
          application={reporting.application}
          projectName={reporting.projectName}
          reports={reporting.reports}
          onClose={() => setReporting(null)}
          onDone={done}
        />
      )}
    </View>
  )
}
