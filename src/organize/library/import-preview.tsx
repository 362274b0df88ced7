import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import type { LibraryPreview } from '../../contract/views/nation-library'
import { saveFile } from '../../platform/download'
import { useAction } from '../../platform/use-action'

/** 行级校验预览: counts, every wrong cell with line, column and reason, and what looks alike. */
export function ImportPreview({ seen }: { seen: LibraryPreview }) {
  const sheet = useAction('recommendations', 'exportLibraryProblems')
  const { good, wrong, suspected, known } = seen.counts
  const take = async () => {
    const reply = await sheet.run({ batch: seen.batch, mapping: seen.mapping })
    if (reply.ok) await saveFile(reply.data.filename, reply.data.mediaType, reply.data.base64)
  }
  return (
    <View data-testid="nat.import.seen">
      <View className="card__title">{`可导 ${good}，错误 ${wrong}，疑似重复 ${suspected}，已有 ${known}`}</View>
      {seen.sources.map(({ name, good: count }) => (
        <View className="note" key={name}>{`${name}：${count} 个`}</View>
      ))}
      {sheet.failure && <ErrorState slim failure={sheet.failure} />}
      {seen.wrong.length > 0 && (
        <View className="notice-line tone-need" data-testid="nat.import.wrong">
          <View>错误的行不会导入，改好后再传一次：</View>
          {seen.wrong.map(({ line, column, reason }) => (
            <View key={`${line}${column}${reason}`}>{`第${line}行 ${column}：${reason}`}</View>
          ))}
        </View>
      )}
      {wrong > 0 && (
        <Button
          kind="secondary"
          icon="download"
          busy={sheet.busy}
          onTap={() => void take()}
          testId="nat.import.problems"
        >
          下载错误表
        </Button>
      )}
      {seen.suspected.length > 0 && (
        <View className="note" data-testid="nat.import.alike">
          {seen.suspected.map(({ line, projectName, subjectName, because }) => (
            <View key={line}>{`第${line}行 ${projectName}（${subjectName}）${because}`}</View>
          ))}
        </View>
      )}
    </View>
  )
}
