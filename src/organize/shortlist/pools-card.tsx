import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { openPage } from '../../platform/navigation'

const steps = [
  { path: 'organize/duplicates/index', label: '查重' },
  { path: 'organize/experts/index', label: '抽取专家' },
  { path: 'organize/online/index', label: '网评' },
  { path: 'organize/advance/index', label: '生成名单' },
] as const

/** The pool of each group against the places of the first list, with an honest word where it cannot be filled. */
export function PoolsCard({ view }: { view: NominationBoard }) {
  return (
    <View className="card" data-testid="nat.list.pools">
      <View className="card__title">评审备选名单</View>
      {view.pools.map(({ group, groupName, wanted, most, nominated, pool, warning }) => (
        <View key={group} data-testid={`nat.list.pool.${group}`}>
          <View className="shortlist-line">
            <Text className="shortlist-line__name">{groupName}</Text>
            <Text className="digits">
              {`备选 ${pool}，已推荐 ${nominated}，各赛事最多 ${most}，名单 ${wanted ?? '未定'}`}
            </Text>
          </View>
          {warning && (
            <View className="notice-line tone-need" data-testid={`nat.list.short.${group}`}>
              {warning}
            </View>
          )}
        </View>
      ))}
      <View className="note">审定通过、查重没有疑问的推荐项目进入备选名单，只有它们能进入评审。</View>
      {view.silences.map(sentence => (
        <View className="note" key={sentence}>
          {sentence}
        </View>
      ))}
      <View className="shortlist-buttons">
        {steps.map(({ path, label }) => (
          <Button
            key={path}
            kind="secondary"
            narrow
            onTap={() => void openPage(path, { edition: view.edition })}
          >
            {label}
          </Button>
        ))}
      </View>
    </View>
  )
}
