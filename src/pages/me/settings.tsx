import { Text, View } from '@tarojs/components'
import { CheckItem } from '../../components/check-item'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { chooseFont, useLargeText } from '../../platform/font-scale'
import { openPage } from '../../platform/navigation'
import { SignOut } from '../../platform/sign-out'

/** 设置: 大字版 at once, what was agreed to, signing out. */
export function Settings({ signedIn }: { signedIn: boolean }) {
  const large = useLargeText()
  return (
    <View>
      <View className="section">服务</View>
      <View className="card card--rows">
        <Pressable
          className="link-row"
          onTap={() => void openPage('apply/service/index')}
          testId="me.service"
        >
          <Icon name="people" />
          <View className="link-row__text">
            对接服务
            <Text className="link-row__note">发布需求，参加活动，填报赛后进展</Text>
          </View>
          <Icon name="next" />
        </Pressable>
      </View>
      <View className="section">设置</View>
      <View className="card card--rows" data-testid="me.settings">
        <CheckItem
          checked={large}
          label="大字版，字和按钮都更大"
          testId="me.large"
          onChange={on => chooseFont(on ? 'large' : 'standard')}
        />
        <Pressable
          className="link-row"
          onTap={() => void openPage('apply/settings/index')}
          testId="me.settings.open"
        >
          <Icon name="text" />
          <View className="link-row__text">
            字号、隐私和同意记录
            <Text className="link-row__note">看同意过什么，读《隐私保护指引》</Text>
          </View>
          <Icon name="next" />
        </Pressable>
        {signedIn && (
          <Pressable
            className="link-row"
            onTap={() => void openPage('apply/company/index')}
            testId="me.company"
          >
            <Icon name="document" />
            <View className="link-row__text">
              我的企业
              <Text className="link-row__note">企业信息填一次，以后报名一点就填好</Text>
            </View>
            <Icon name="next" />
          </Pressable>
        )}
        {signedIn && <SignOut />}
      </View>
    </View>
  )
}
