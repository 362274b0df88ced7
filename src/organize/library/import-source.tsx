import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { TextInput } from '../../components/text-input'
import type { LibraryView } from '../../contract/views/nation-library'
import { type ChosenFile, chooseFile } from '../../platform/choose-file'
import { saveFile } from '../../platform/download'
import { useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  view: LibraryView
  file: ChosenFile | null
  onFile: (file: ChosenFile) => void
  lateReason: string
  onLateReason: (reason: string) => void
}

/** The first step: the file, the template it is filled in, and after the last day why it comes late. */
export function ImportSource({ edition, view, file, onFile, lateReason, onLateReason }: Properties) {
  const blank = useAction('recommendations', 'libraryTemplate')
  const { rows, megabytes } = view.limits
  const choose = async () => {
    const chosen = await chooseFile(['xlsx', 'csv'])
    if (chosen) onFile(chosen)
  }
  const template = async () => {
    const reply = await blank.run({ edition })
    if (reply.ok) await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
  }
  return (
    <View>
      <View className="note">{`.xlsx或.csv，不超过${megabytes}MB、${rows}行；一行一个项目。`}</View>
      <View className="import-buttons">
        <Button kind="secondary" icon="upload" onTap={() => void choose()} testId="nat.import.choose">
          选择文件
        </Button>
        <Button
          kind="quiet"
          icon="download"
          busy={blank.busy}
          onTap={() => void template()}
          testId="nat.import.template"
        >
          下载模板
        </Button>
      </View>
      {file && <View data-testid="nat.import.file">{`已选：${file.name}`}</View>}
      {view.deadline.passed && (
        <TextInput
          name="late-reason"
          label="特批理由"
          hint={view.deadline.sentence}
          maxLength={200}
          value={lateReason}
          onChange={onLateReason}
        />
      )}
    </View>
  )
}
