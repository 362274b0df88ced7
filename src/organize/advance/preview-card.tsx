import { View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import type { AdvanceGroup } from '../../contract/views/advances'

/** What everybody will read, and what differs from what they read now. */
export function PreviewCard({ view }: { view: AdvanceGroup }) {
  const { preview, published, changes } = view
  if (view.rankingProblem) return null
  return (
    <View className="card" data-testid="org.advance.preview">
      <View className="card__title">公开稿预览</View>
      <View>{preview.title}</View>
      <View className="hall-note">{preview.sentence}</View>
      {preview.lines.map(({ projectName, subjectName, countyName }, i) => (
        <View className="list-line" key={`${projectName}${subjectName}`}>
          {`${i + 1}. ${[projectName, subjectName, countyName].filter(Boolean).join(' · ')}`}
        </View>
      ))}
      {preview.reserves.map(({ projectName, subjectName }, i) => (
        <View className="list-line" key={`${projectName}${subjectName}`}>
          {`候补 ${i + 1}. ${projectName} · ${subjectName}`}
        </View>
      ))}
      {published && (
        <View className="hall-note" data-testid="org.advance.published">
          现在公开的是第 {published.version} 版，{momentText(published.publishedAt)} 发布
        </View>
      )}
      {changes.map(({ projectName, before, after }) => (
        <View className="list-line" key={projectName} data-testid="org.advance.difference">
          {`${projectName}：${before} → ${after}`}
        </View>
      ))}
    </View>
  )
}
