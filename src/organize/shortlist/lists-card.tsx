import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { type Status, StatusChip } from '../../components/status-chip'
import type { NominationBoard } from '../../contract/views/nation-nominations'
import { openPage } from '../../platform/navigation'

type Listed = NominationBoard['lists'][number]

const looks: Record<Listed['state'], Status> = {
  unlimited: 'pass',
  scheduled: 'soon',
  open: 'moving',
  suspended: 'manual',
  'to-correct': 'need',
  expired: 'need',
  final: 'pass',
}

/** The lists of the nation, each with a period of its own; a list that is not published yet says so. */
export function ListsCard({ view }: { view: NominationBoard }) {
  return (
    <View className="card" data-testid="nat.list.lists">
      <View className="card__title">名单与公示</View>
      {view.stages.map(({ id, name, counts }) => (
        <View key={id}>
          <View className="lead">{name}</View>
          {counts.map(({ groupName, count }) => {
            const list = view.lists.find(
              each => each.groupName === groupName && each.kind.startsWith(`advance-${id}-`),
            )
            return (
              <View className="shortlist-line" key={groupName} data-testid={`nat.list.of.${id}.${groupName}`}>
                <View className="shortlist-line__name">
                  <Text>{`${groupName} ${count} 名`}</Text>
                  <View className="note">
                    {list ? `第${list.version}版，${list.count} 个项目。${list.sentence}` : '还没有发布。'}
                  </View>
                  {list?.publicity && <View className="note">{list.publicity.sentence}</View>}
                </View>
                {list && <StatusChip status={looks[list.state]}>{list.stateText}</StatusChip>}
              </View>
            )
          })}
        </View>
      ))}
      <View className="note">每份名单分别公示，期满且没有未办结的异议，才能确认为最终名单。</View>
      <View className="shortlist-buttons">
        <Button
          kind="secondary"
          narrow
          onTap={() => void openPage('organize/objections/index', { edition: view.edition })}
          testId="nat.list.publicity"
        >
          公示日历与定稿
        </Button>
      </View>
    </View>
  )
}
