import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { showToast } from '../../platform/dialogs'
import { saveFile } from '../../platform/download'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'

/** The list of every group as a file. */
export function MergedExports({ edition }: { edition: string }) {
  const { run, busy, failure } = useAction('recommendations', 'exportMerged')
  const online = useOnline()
  const save = async (format: 'xlsx' | 'docx') => {
    const reply = await run({ edition, format })
    if (!reply.ok) return
    const { filename, mediaType, base64 } = reply.data
    const saved = await saveFile(filename, mediaType, base64)
    showToast(saved ? '文件已导出' : '没能保存文件，请换电脑浏览器再试')
  }
  const button = (format: 'xlsx' | 'docx', label: string) => (
    <Button
      kind="secondary"
      narrow
      icon="download"
      busy={busy}
      disabledReason={online ? null : '联网后再操作'}
      onTap={() => void save(format)}
      testId={`org.merged.export.${format}`}
    >
      {label}
    </Button>
  )
  return (
    <View className="card">
      {failure && <ErrorState slim failure={failure} />}
      <View className="hall-tools">
        {button('xlsx', '导出 Excel')}
        {button('docx', '导出 Word')}
      </View>
      <View className="hall-note">各组一并导出；没有发布的标“草稿”。每次导出都有记录。</View>
    </View>
  )
}
