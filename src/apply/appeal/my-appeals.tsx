import { Text, View } from '@tarojs/components'
import { momentText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { ObjectionCard } from '../../contract/views/objections'
import { openPage } from '../../platform/navigation'

/** What one has objected to, and what one was asked about. */
export function MyAppeals({ objections }: { objections: readonly ObjectionCard[] }) {
  if (objections.length === 0) return null
  return (
    <View>
      <View className="section">我的异议</View>
      <View className="card card--rows" data-testid="appeal.mine">
        {objections.map(each => (
          <Pressable
            className="link-row"
            key={each.objection}
            onTap={() => void openPage('apply/appeal-status/index', { objection: each.objection })}
            testId={`appeal.mine.${each.objection}`}
          >
            <Icon name="document" />
            <View className="link-row__text">
              {`${each.number} ${each.about}`}
              <Text className="link-row__note">
                {`${each.side === 'other' ? '请您说明 · ' : ''}${each.stateText} · ${momentText(each.filedAt)}`}
              </Text>
            </View>
            <Icon name="next" />
          </Pressable>
        ))}
      </View>
    </View>
  )
}
