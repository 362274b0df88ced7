import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { openPage } from '../../platform/navigation'

/** The prizes of the final, group by group, as the notice prints them. */
export function AwardsCard({ view }: { view: NominationBoard }) {
  if (view.awards.length === 0) return null
  return (
    <View className="card" data-testid="nat.list.awards">
      <View className="card__title">总决赛奖项</View>
      {view.awards.map(({ groupName, prizes }) => (
        <View className="shortlist-line" key={groupName}>
          <Text className="shortlist-line__name">{groupName}</Text>
          <Text className="digits">
            {prizes.map(({ name, count }) => `${name} ${count ?? '未定'}`).join('，')}
          </Text>
        </View>
      ))}
      <View className="note">取消资格的，奖项默认空缺；是否顺延由组委会决定并留下记录。</View>
      <View className="shortlist-buttons">
        <Button
          kind="secondary"
          narrow
          onTap={() => void openPage('organize/awards/index', { edition: view.edition })}
          testId="nat.list.awards.open"
        >
          奖项
        </Button>
      </View>
    </View>
  )
}
