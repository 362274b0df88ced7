import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ClauseQuote } from '../../components/clause-quote'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import type { CountyReportsView, CountyReportView } from '../../contract/views/county-reports'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { openLink } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'

type County = CountyReportsView['counties'][number]

function Filed({ edition, report }: { edition: string; report: CountyReportView }) {
  const { run, busy, failure } = useAction('screening', 'exportCountyReport')
  const save = async () => {
    const reply = await run({ edition, report: report.id })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '已导出 Excel 文件' : '没能保存文件，请换电脑浏览器再试')
  }
  return (
    <View className="org-head">
      <View className="org-head__text note">
        {`第 ${report.number} 次，${report.total} 个项目，${fullMomentText(report.filedAt)} ${report.filedBy}提交`}
        {failure && <ErrorState slim failure={failure} />}
      </View>
      <Button
        kind="secondary"
        narrow
        busy={busy}
        label={`导出第 ${report.number} 次备案`}
        onTap={() => void save()}
        testId={`org.home.report.${report.id}`}
      >
        导出
      </Button>
    </View>
  )
}

function CountyLine({ edition, county, onFiled }: { edition: string; county: County; onFiled: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('screening', 'fileCountyReport')
  const file = async () => {
    const reply = await run({ edition, county: county.id })
    if (!reply.ok) return
    showToast(`已提交备案，共 ${reply.data.total} 个项目`)
    onFiled()
  }
  return (
    <View className="list-line" data-testid={`org.home.county-report.${county.id}`}>
      <View className="org-head">
        <View className="org-head__text">
          {county.reports.length === 0 ? `${county.name}：还没有提交` : county.name}
        </View>
        {county.mayFile && (
          <Button
            narrow
            busy={busy}
            disabledReason={online ? null : '联网后再操作'}
            onTap={() => void file()}
            testId={`org.home.file.${county.id}`}
          >
            提交备案
          </Button>
        )}
      </View>
      {failure && <ErrorState slim failure={failure} />}
      {county.reports.map(report => (
        <Filed key={report.id} edition={edition} report={report} />
      ))}
    </View>
  )
}

/** 报名统计备案: a liaison files the county's figures and list; officers see who has and take it out. Hidden where no notice asks. */
export function CountyReports({ edition }: { edition: string }) {
  const { data, reload } = useCall('screening', 'countyReports', { edition })
  const clause = data?.clause
  if (!data || !clause) return null
  return (
    <View className="card" data-testid="org.home.county-reports">
      <View className="card__title">报名统计备案</View>
      <View className="note">提交时的报名数和名单会留存，不含电话和证件号；有变化可以再提交。</View>
      <ClauseQuote quote={clause.text} source={clause.source} onOpen={() => void openLink(clause.link)} />
      {data.counties.map(county => (
        <CountyLine key={county.id} edition={edition} county={county} onFiled={() => void reload()} />
      ))}
    </View>
  )
}
