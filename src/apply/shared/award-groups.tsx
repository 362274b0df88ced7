import { Text, View } from '@tarojs/components'
import type { AwardsListBody, PublicityView } from '../../contract/views/results'

/** The awards of a list, group by group and level by level; a prize left empty says so. */
export function AwardGroups({ groups }: { groups: AwardsListBody['groups'] }) {
  return (
    <View>
      {groups.map(({ group, groupName, levels }) => (
        <View key={group} data-testid={`list.group.${group}`}>
          <View className="section">{groupName}</View>
          {levels.map(({ level, moneyText, awards, vacant }) => (
            <View className="card" key={level}>
              <View className="award-level">
                <Text className="card__title">{level}</Text>
                {moneyText && <Text className="note">{moneyText}</Text>}
              </View>
              {awards.map(({ projectName, subjectName, countyName }) => (
                <View className="award-line" key={`${projectName}${subjectName}`}>
                  <View className="award-line__project">{projectName}</View>
                  <View className="note">{[subjectName, countyName].filter(Boolean).join(' · ')}</View>
                </View>
              ))}
              {vacant > 0 && <View className="note">{`空缺 ${vacant} 个`}</View>}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}

/** 公示, only where the edition sets one. */
export function PublicityCard({ publicity }: { publicity: PublicityView }) {
  return (
    <View className="card" data-testid="publicity">
      <View className="card__title">公示期</View>
      <View className="lead">{publicity.sentence}</View>
      {publicity.days.map(({ on, counts, label }) => (
        <View className="fact" key={on}>
          <Text className="fact__name digits">{on}</Text>
          <Text className={counts ? 'fact__value' : 'fact__value fact__value--quiet'}>{label}</Text>
        </View>
      ))}
    </View>
  )
}
