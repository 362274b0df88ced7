import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { type GrantView, roleNames } from '../../contract/roles'
import { openPage } from '../../platform/navigation'

/** The desks a person may go to, each once, with the roles that open it. */
export function desksOf(grants: readonly GrantView[]): { page: string; title: string; roles: string }[] {
  const judging = grants.filter(({ role }) => role === 'judge')
  const staff = grants.filter(({ role }) => role !== 'judge')
  const named = (list: readonly GrantView[]) =>
    [...new Set(list.map(({ role }) => roleNames[role]))].join('、')
  return [
    ...(judging.length > 0 ? [{ page: 'judge/home/index', title: '我的评审', roles: named(judging) }] : []),
    ...(staff.length > 0 ? [{ page: 'organize/home/index', title: '工作台', roles: named(staff) }] : []),
  ]
}

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
