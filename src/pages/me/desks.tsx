import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { GrantView } from '../../contract/roles'
import { desksOf } from '../../platform/identity'
import { openPage } from '../../platform/navigation'

/** The way to the other roles of this person. */
export function Desks({ grants }: { grants: readonly GrantView[] }) {
  const desks = desksOf(grants)
  if (desks.length === 0) return null
  return (
    <View>
      <View className="section section--first">我的工作</View>
      <View className="card card--rows" data-testid="me.desks">
        {desks.map(({ page, title, roles }) => (
          <Pressable
            className="link-row"
            key={page}
            onTap={() => void openPage(page)}
            testId={`me.desk.${page.split('/')[0]}`}
          >
            <Icon name="people" />
            <View className="link-row__text">
              {title}
              <Text className="link-row__note">{roles}</Text>
            </View>
            <Icon name="next" />
          </Pressable>
        ))}
      </View>
    </View>
  )
}
