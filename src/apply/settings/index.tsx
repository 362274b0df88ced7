import { View } from '@tarojs/components'
import { useState } from 'react'
import { CheckItem } from '../../components/check-item'
import { ChoiceList } from '../../components/choice-list'
import { chooseFont, type FontChoice, fontChoice } from '../../platform/font-scale'
import { chooseIdentity, identitiesOf, useIdentity } from '../../platform/identity'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { chooseReducedMotion, useReducedMotion } from '../../platform/reduced-motion'
import { useSession } from '../../platform/session'
import { SignOut } from '../../platform/sign-out'
import { SettingRow } from './setting-row'

type Size = { value: FontChoice; label: string; hint?: string }

const large: Size = { value: 'large', label: '大字版', hint: '字和按钮都更大' }

// a browser enlarges the page by itself; only WeChat tells its own text size
const sizes: readonly Size[] =
  process.env.TARO_ENV === 'h5'
    ? [{ value: 'standard', label: '标准', hint: '浏览器放大页面时一起变大' }, large]
    : [
        { value: 'follow', label: '跟随微信', hint: '微信里字号调大后，这里一起变大' },
        { value: 'standard', label: '标准' },
        large,
      ]

/** Which of his identities the person uses now; only for those who have more than one. No new sign-in. */
function Identities() {
  const { me } = useSession()
  const grants = me?.grants ?? []
  const current = useIdentity(grants)
  const choices = identitiesOf(grants).map(({ identity, title, roles }) => ({
    value: identity,
    label: title,
    hint: roles,
  }))
  if (choices.length < 2) return null
  return (
    <View className="card">
      <ChoiceList
        name="identity"
        label="现在用哪个身份"
        choices={choices}
        value={current}
        onChange={chooseIdentity}
      />
    </View>
  )
}

/** What a signed-in person may do with his own account and data. */
function Mine() {
  const open = (page: string) => () => void openPage(page)
  return (
    <View className="card card--rows" data-testid="settings.mine">
      <SettingRow
        icon="check"
        title="我的同意记录"
        note="看同意过什么，可以撤回"
        testId="settings.consents"
        onTap={open('apply/consents/index')}
      />
      <SettingRow
        icon="screen"
        title="我的登录设备"
        note="看在哪里登录着，可以让它退出"
        testId="settings.devices"
        onTap={open('apply/devices/index')}
      />
      <SettingRow
        icon="search"
        title="谁看过我的资料"
        note="谁在什么时候看过您的电话"
        testId="settings.access"
        onTap={open('apply/access/index')}
      />
      <SettingRow
        icon="download"
        title="导出我的信息、注销账号"
        testId="settings.account"
        onTap={open('apply/account/index')}
      />
    </View>
  )
}

/** A16 设置: text size, motion, identity, one's own data. Kept as soon as it is tapped. */
export default function SettingsPage() {
  const { me } = useSession()
  const [size, setSize] = useState(fontChoice)
  const still = useReducedMotion()
  const shown = process.env.TARO_ENV === 'h5' && size === 'follow' ? 'standard' : size
  const choose = (choice: FontChoice) => {
    chooseFont(choice)
    setSize(choice)
  }
  return (
    <Page testId="settings" title="设置" backTo="pages/me/index">
      <View className="card">
        <ChoiceList name="font" label="字的大小" choices={sizes} value={shown} onChange={choose} />
      </View>
      <View className="card card--rows">
        <CheckItem
          checked={still}
          label="减少动画，画面不移动、不闪动"
          testId="settings.motion"
          onChange={chooseReducedMotion}
        />
      </View>
      <Identities />
      <View className="section">隐私和账号</View>
      <View className="card card--rows">
        <SettingRow
          icon="document"
          title="隐私保护指引"
          testId="settings.privacy"
          onTap={() => void openPage('apply/privacy/index')}
        />
      </View>
      {me?.person && <Mine />}
      {me?.person && (
        <View className="card card--rows">
          <SignOut />
        </View>
      )}
    </Page>
  )
}
