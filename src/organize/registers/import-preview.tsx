import { View } from '@tarojs/components'
import type { RegisterPreviewView } from '../../contract/views/registers'
import { type WholeYear, WholeYears } from './whole-years'

interface Properties {
  seen: RegisterPreviewView
  complete: readonly WholeYear[]
  onComplete: (complete: WholeYear[]) => void
}

/** What the import would do: rows that go in, rows that cannot be read and why, rows that are there already. */
export function ImportPreview({ seen, complete, onComplete }: Properties) {
  const { good, wrong, duplicate } = seen.counts
  return (
    <View data-testid="org.reg.seen">
      <View className="card__title">{`可以录入 ${good} 行，有问题 ${wrong} 行，已有 ${duplicate} 行`}</View>
      {seen.lists.map(each => (
        <View className="register-year" key={`${each.year}${each.level}${each.list}`}>
          <View className="register-year__name">{`${each.year}年 ${each.levelName} ${each.list}`}</View>
          <View className="note digits">{`录入 ${each.good}，已有 ${each.duplicate}`}</View>
        </View>
      ))}
      {seen.wrong.length > 0 && (
        <View className="notice-line tone-need" data-testid="org.reg.wrong">
          <View>有问题的行不会录入，改好文件后可以再导入一次：</View>
          {seen.wrong.map(({ line, column, reason }) => (
            <View key={`${line}${column}`}>{`第${line}行 ${column}：${reason}`}</View>
          ))}
          {wrong > seen.wrong.length && <View>其余的改好这些后再看。</View>}
        </View>
      )}
      {seen.duplicates.length > 0 && (
        <View className="note" data-testid="org.reg.duplicates">
          {seen.duplicates.map(({ line, projectName, subjectName, because }) => (
            <View key={line}>{`第${line}行 ${projectName}（${subjectName}）${because}，不重复录入`}</View>
          ))}
        </View>
      )}
      {seen.wrong.length === 0 && <WholeYears years={seen.years} value={complete} onChange={onComplete} />}
    </View>
  )
}
