import { Text, View } from '@tarojs/components'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { openPage } from '../../platform/navigation'

/** For somebody WeChat knows without a phone number: what was registered by phone is found once it is bound. */
export function BindPhone() {
  return (
    <View className="card card--rows">
      <Pressable className="link-row" onTap={() => void openPage('pages/login/index')} testId="me.bind-phone">
        <Icon name="phone" />
        <View className="link-row__text">
          绑定手机号
          <Text className="link-row__note">用手机号登记的报名、评委和工作身份，绑定后都在这里</Text>
        </View>
        <Icon name="next" />
      </Pressable>
    </View>
  )
}
