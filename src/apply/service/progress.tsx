import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { dayText, momentText } from '../../components/date-text'
import type { FollowedProject, FollowUpTerm, ProgressView } from '../../contract/views/services'
import { showToast } from '../../platform/dialogs'
import { openLink } from '../../platform/navigation'
import { ProgressSheet } from '../../platform/progress-sheet'

function Report({ report }: { report: ProgressView }) {
  const figures = [
    ['融资', report.financing, '万元'],
    ['营业收入', report.revenue, '万元'],
    ['新增就业', report.jobs, '人'],
  ] as const
  const parts = figures.flatMap(([name, value, unit]) => (value === null ? [] : [`${name}${value}${unit}`]))
  const landed = report.landed === null ? [] : [report.landed === 'yes' ? '已落地' : '未落地']
  return (
    <View className="docking-text">
      <View className="note">{`${momentText(report.reportedAt)} ${report.reportedAs}填报`}</View>
      <View>{[...parts, ...landed].join('，')}</View>
      {report.text && <View>{report.text}</View>}
    </View>
  )
}

/** 赛后进展 of one's awarded projects and finalists; hidden while there is none. No day is shown where none is stated. */
export function Progress({
  followed,
  term,
  onChanged,
}: {
  followed: readonly FollowedProject[]
  term: FollowUpTerm
  onChanged: () => void
}) {
  const [reporting, setReporting] = useState<FollowedProject | null>(null)
  if (followed.length === 0) return null
  const done = () => {
    setReporting(null)
    showToast('已收到，感谢填报')
    onChanged()
  }
  const closed = term.open ? null : `填报已于${dayText(term.until ?? '')}截止`
  return (
    <View data-testid="service.progress">
      <View className="section">赛后进展</View>
      {term.until && (
        <View className="note" data-testid="service.progress.until">{`填报至${dayText(term.until)}`}</View>
      )}
      {term.clause && (
        <ClauseQuote
          quote={term.clause.text}
          source={term.clause.source}
          onOpen={() => void openLink(term.clause?.link ?? '')}
        />
      )}
      {followed.map(project => (
        <View className="card" key={project.application}>
          <View className="card__title">{project.projectName}</View>
          <View className="note">{[project.groupName, project.award ?? '决赛项目'].join(' · ')}</View>
          {project.reports.map(report => (
            <Report key={report.number} report={report} />
          ))}
          <View className="card__action">
            <Button
              kind="secondary"
              disabledReason={closed}
              onTap={() => setReporting(project)}
              testId={`service.report.${project.application}`}
            >
              填报进展
            </Button>
          </View>
        </View>
      ))}
      {reporting && (
        <ProgressSheet
          application={reporting.application}
          projectName={reporting.projectName}
          reports={reporting.reports.length}
          onClose={() => setReporting(null)}
          onDone={done}
        />
      )}
    </View>
  )
}
