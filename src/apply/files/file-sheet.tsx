import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { sizeText } from '../../components/file-size'
import { Sheet } from '../../components/sheet'
import type { FileView, FileVisibility } from '../../contract/views/files'
import { useAction } from '../../platform/use-action'
import { useOpenFile } from '../../platform/use-open-file'
import { visibilityNames } from './file-rows'

const choices = [
  { value: 'review', label: visibilityNames.review, hint: '只给审核人员和评委看' },
  { value: 'public', label: visibilityNames.public, hint: '公示或展示时，别人也可能看到' },
] as const

interface Properties {
  file: FileView
  mayChange: boolean
  onReplace: () => void
  onRemove: () => void
  onChanged: () => void
  onClose: () => void
}

/** What can be done with a file that is there: open it, say who may see it, put a new version in its place, remove it. */
export function FileSheet({ file, mayChange, onReplace, onRemove, onChanged, onClose }: Properties) {
  const visibility = useAction('applications', 'setFileVisibility')
  const opening = useOpenFile('applications', 'openFile')
  const choose = async (next: FileVisibility) => {
    if (next === file.visibility) return
    const reply = await visibility.run({ file: file.id, visibility: next, expectedVersion: file.version })
    if (reply.ok || reply.failure.code === 'VERSION_CONFLICT') onChanged()
  }
  const facts = [
    sizeText(file.bytes),
    `第 ${file.number} 版`,
    file.uploadedAt && `${momentText(file.uploadedAt)} 传到`,
    file.state === 'ready' && file.scanText,
  ]
  const failure = visibility.failure ?? opening.failure
  return (
    <Sheet
      open
      title={file.name}
      testId="file"
      onClose={onClose}
      actions={
        <View className="stack">
          {file.state === 'ready' && !file.shutAway && (
            <Button
              kind="secondary"
              icon="download"
              busy={opening.busy}
              onTap={() => void opening.open({ file: file.id })}
              testId="file.open"
            >
              打开看看
            </Button>
          )}
          {mayChange && (
            <Button kind="secondary" icon="upload" onTap={onReplace} testId="file.replace">
              换新版，旧版留存
            </Button>
          )}
          {mayChange && (
            <Button kind="danger" icon="trash" onTap={onRemove} testId="file.remove">
              移除
            </Button>
          )}
        </View>
      }
    >
      <View className="note">{facts.filter(Boolean).join(' · ')}</View>
      {file.refusal && <View className="file-line__reason">{file.refusal}</View>}
      {file.shutAway && <View className="file-line__reason">{file.stateText}</View>}
      {mayChange && file.state !== 'refused' && (
        <ChoiceList
          name="visibility"
          label="谁可以看"
          choices={choices}
          value={file.visibility}
          onChange={next => void choose(next)}
        />
      )}
      {!mayChange && <View className="note">{visibilityNames[file.visibility]}</View>}
      {failure && <ErrorState slim failure={failure} onRetry={onChanged} />}
      {opening.refused && <View className="file-line__reason">这台设备没能打开，请用电脑浏览器再试。</View>}
    </Sheet>
  )
}
