import { Text, View } from '@tarojs/components'
import type { LibraryView } from '../../contract/views/nation-library'

/** How many projects of each group every contest has in the library; those without any are counted, not listed. */
export function SourcesCard({ view }: { view: LibraryView }) {
  const filled = view.sources.filter(({ counts }) => counts.length > 0)
  const countOf = (source: LibraryView['sources'][number], group: string) =>
    source.counts.find(each => each.group === group)?.count ?? 0
  return (
    <View className="card" data-testid="nat.import.sources">
      <View className="card__title">各赛事在库项目</View>
      {filled.map(source => (
        <View className="import-line" key={source.source}>
          <Text className="import-line__name">{source.name}</Text>
          <Text className="note digits">
            {view.groups.map(({ id, name }) => `${name} ${countOf(source, id)}`).join('，')}
          </Text>
        </View>
      ))}
      <View className="note">{`还有 ${view.sources.length - filled.length} 个推荐单位没有导入项目。`}</View>
    </View>
  )
}
