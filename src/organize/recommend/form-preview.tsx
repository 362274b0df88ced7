import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { DataTable } from '../../components/data-table'
import { ErrorState } from '../../components/error-state'
import type { Candidate, CandidatesView } from '../../contract/views/recommendations'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useAction } from '../../platform/use-action'

interface Properties {
  view: CandidatesView
  lines: readonly Candidate[]
  /** Null: the order stays as it is. */
  onMove: ((application: string, step: -1 | 1) => void) | null
  mayExport: boolean
  /** What has to be done before exporting, or null. */
  exportHint: string | null
}

const cellOf = (candidate: Candidate, column: string) =>
  candidate.cells.find(cell => cell.column === column)?.value ?? ''

function Moves({ candidate, onMove }: { candidate: Candidate; onMove: NonNullable<Properties['onMove']> }) {
  const { application, projectName } = candidate
  return (
    <View className="moves">
      <Button kind="quiet" narrow label={`${projectName}上移`} onTap={() => onMove(application, -1)}>
        上移
      </Button>
      <Button kind="quiet" narrow label={`${projectName}下移`} onTap={() => onMove(application, 1)}>
        下移
      </Button>
    </View>
  )
}

function Exports({ view, hint }: { view: CandidatesView; hint: string | null }) {
  const { run, busy, failure } = useAction('recommendations', 'export')
  const save = async (format: 'xlsx' | 'docx') => {
    const reply = await run({ edition: view.edition, format })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(
      saved ? `已导出 ${format === 'xlsx' ? 'Excel' : 'Word'} 文件` : '没能保存文件，请换电脑浏览器再试',
    )
  }
  return (
    <View>
      {failure && <ErrorState slim failure={failure} />}
      <View className="exports">
        <Button
          kind="secondary"
          icon="download"
          busy={busy}
          disabledReason={hint}
          onTap={() => void save('xlsx')}
          testId="org.recommend.export.xlsx"
        >
          导出 Excel
        </Button>
        <Button
          kind="secondary"
          icon="download"
          busy={busy}
          disabledReason={hint}
          onTap={() => void save('docx')}
          testId="org.recommend.export.docx"
        >
          导出 Word
        </Button>
      </View>
      <View className="note">
        {view.list.state === 'submitted'
          ? '导出的是已报送的名单。文件里有完整电话，每次导出都有记录。'
          : '报送前导出的文件标有“草稿”。文件里有完整电话，每次导出都有记录。'}
      </View>
    </View>
  )
}

/** 附件4 as it will look: its title, its headings to the letter, one line a project; and the files. */
export function FormPreview({ view, lines, onMove, mayExport, exportHint }: Properties) {
  const { form } = view
  return (
    <View className="card" data-testid="org.recommend.form">
      <View className="form-paper__title">{form.title}</View>
      <View className="form-paper__unit">{form.unitLine}</View>
      <DataTable
        caption={form.title}
        testId="org.recommend.form.table"
        rows={lines}
        rowKey={line => line.application}
        empty={<View className="form-paper__none note">还没有选择项目</View>}
        columns={[
          ...form.columns.map((column, index) => ({
            key: `${index}${column}`,
            title: column,
            track: index < 2 ? 'minmax(140px, 1.6fr)' : 'minmax(92px, 1fr)',
            cell: (line: Candidate) => <Text className="table__small">{cellOf(line, column)}</Text>,
          })),
          ...(onMove
            ? [
                {
                  key: 'move',
                  title: '调整次序',
                  track: '172px',
                  cell: (line: Candidate) => <Moves candidate={line} onMove={onMove} />,
                },
              ]
            : []),
        ]}
      />
      {form.note && <View className="note form-paper__note">{form.note}</View>}
      <View className="note">{view.legalPersonHint}</View>
      {mayExport && <Exports view={view} hint={exportHint} />}
    </View>
  )
}
