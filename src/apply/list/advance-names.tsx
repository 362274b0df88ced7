import { View } from '@tarojs/components'
import type { AdvanceListBody, PublicAdvanceLine } from '../../contract/views/advances'

function Names({ title, lines, testId }: { title: string; lines: PublicAdvanceLine[]; testId: string }) {
  return (
    <View className="card" data-testid={testId}>
      <View className="card__title">{title}</View>
      {lines.map(({ projectName, subjectName, countyName }, place) => (
        <View className="award-line" key={`${projectName}${subjectName}`}>
          <View className="award-line__project">{`${place + 1}. ${projectName}`}</View>
          <View className="note">{[subjectName, countyName].filter(Boolean).join('，')}</View>
        </View>
      ))}
    </View>
  )
}

/** Who goes on from a stage, and the reserves in their order: names in the list's own words, nothing of a score. */
export function AdvanceNames({ text }: { text: AdvanceListBody['text'] }) {
  return (
    <View data-testid="list.advance">
      <View className="lead">{text.sentence}</View>
      <Names title="晋级项目" lines={text.lines} testId="list.advance.going" />
      {text.reserves.length > 0 && (
        <Names title="候补项目，按递补先后" lines={text.reserves} testId="list.advance.reserves" />
      )}
    </View>
  )
}
