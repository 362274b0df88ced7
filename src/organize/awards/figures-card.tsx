import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StackedBar } from '../../components/stacked-bar'
import type { SummaryFigure } from '../../contract/views/summary-figures'
import { figureColumns, figureNumbers } from '../../core/figure-table'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'

const formats = [
  { format: 'png', name: '导出图片' },
  { format: 'xlsx', name: '导出 Excel' },
  { format: 'docx', name: '导出 Word' },
] as const

/** One figure: its bars, and beside them the same numbers as a table. */
function Figure({ figure }: { figure: SummaryFigure }) {
  const numbers = figureNumbers(figure)
  const lines = figure.rows.map(({ label }, i) => ({ label, numbers: numbers[i]! }))
  const [of, ...heads] = figureColumns(figure)
  const testId = `org.awards.figure.${figure.id}`
  return (
    <View data-testid={testId}>
      <View className="section">{figure.title}</View>
      <View className="halves halves--figures">
        <StackedBar
          title={figure.title}
          series={figure.series.map(name => ({ key: name, label: name }))}
          rows={figure.rows.map(({ label, counts }) => ({
            label,
            counts: Object.fromEntries(figure.series.map((name, i) => [name, counts[i]!])),
          }))}
          testId={`${testId}.bars`}
        />
        <DataTable
          caption={figure.title}
          rows={lines}
          rowKey={({ label }) => label}
          testId={`${testId}.table`}
          columns={[
            { key: 'of', title: of!, track: 'minmax(96px, 1.4fr)', cell: ({ label }) => label },
            ...heads.map((title, i) => ({
              ...{ key: title, title, align: 'right' as const, track: 'minmax(72px, 1fr)' },
              cell: (line: (typeof lines)[number]) => (
                <Text className="digits">{String(line.numbers[i])}</Text>
              ),
            })),
          ]}
        />
      </View>
      {figure.note && <View className="note">{figure.note}</View>}
    </View>
  )
}

/** 总结图表: what was counted at one moment as charts and tables, to be taken along as picture, workbook or Word file. */
export function FiguresCard({ edition, mayExport }: { edition: string; mayExport: boolean }) {
  const online = useOnline()
  const call = useCall('results', 'summaryFigures', { edition })
  const { run, busy, failure } = useAction('results', 'exportFigures')
  const view = call.data
  const save = async (format: (typeof formats)[number]['format']) => {
    const reply = await run({ edition, format })
    if (!reply.ok) return
    const saved = await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
    showToast(saved ? '已导出' : '没能保存文件，请换电脑浏览器再试')
  }
  return (
    <View className="card" data-testid="org.awards.figures">
      <View className="card__title">数据图表</View>
      <CallState call={call} />
      {view && <View className="note">{`截至 ${fullMomentText(view.at)}，图和表是同一份数。`}</View>}
      {view?.figures.map(figure => (
        <Figure figure={figure} key={figure.id} />
      ))}
      {failure && <ErrorState slim failure={failure} />}
      {view && mayExport && (
        <View className="figure-tools">
          {formats.map(({ format, name }) => (
            <Button
              key={format}
              kind="secondary"
              narrow
              icon="download"
              busy={busy}
              disabledReason={online ? null : '联网后再导出'}
              onTap={() => void save(format)}
              testId={`org.awards.figures.${format}`}
            >
              {name}
            </Button>
          ))}
        </View>
      )}
    </View>
  )
}
