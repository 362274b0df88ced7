import { View } from '@tarojs/components'
import type { ExpertsPreviewView } from '../../contract/views/experts'

/** What the import would do: who goes in, rows that cannot be read and why, experts who are there already. */
export function ImportPreview({ seen }: { seen: ExpertsPreviewView }) {
  const { good, wrong, duplicate } = seen.counts
  return (
    <View data-testid="org.experts.seen">
      <View className="card__title">{`可以导入 ${good} 位，有问题 ${wrong} 行，已有 ${duplicate} 行`}</View>
      {seen.fields.length > 0 && (
        <View className="note">
          {`领域：${seen.fields.map(({ field, experts }) => `${field}${experts}人`).join('、')}`}
        </View>
      )}
      {seen.wrong.length > 0 && (
        <View className="notice-line tone-need" data-testid="org.experts.wrong">
          <View>有问题的行不会导入，改好文件后可以再导入一次：</View>
          {seen.wrong.map(({ line, column, reason }) => (
            <View key={`${line}${column}${reason}`}>{`第${line}行 ${column}：${reason}`}</View>
          ))}
        </View>
      )}
      {seen.duplicates.length > 0 && (
        <View className="note">
          {seen.duplicates.map(({ line, name, employer, because }) => (
            <View key={line}>{`第${line}行 ${name}（${employer}）${because}，不重复导入`}</View>
          ))}
        </View>
      )}
    </View>
  )
}
