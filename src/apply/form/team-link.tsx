import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { openPage } from '../../platform/navigation'
import type { FormSync } from '../shared/form-sync'

interface Properties {
  application: string
  sync: FormSync
  /** Something has not reached the server: show what. */
  onUnsent: () => void
}

/** From step ④ to A6, once the list has reached the server: who is invited there is who stands in it. */
export function TeamLink({ application, sync, onUnsent }: Properties) {
  const open = async () => {
    if (await sync.settle()) await openPage('apply/team/index', { application })
    else onUnsent()
  }
  return (
    <View className="card card--rows">
      <Pressable className="link-row" onTap={() => void open()} testId="form.team">
        <Icon name="people" />
        <View className="link-row__text">
          邀请成员本人确认
          <Text className="link-row__note">每位核心成员自己确认并填证件号；证书署名也在这里排</Text>
        </View>
        <Icon name="next" />
      </Pressable>
    </View>
  )
}
