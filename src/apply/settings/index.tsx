import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/choice-list'
import { fullMomentText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import { chooseFont, type FontChoice, fontChoice } from '../../platform/font-scale'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useSession } from '../../platform/session'
import { SignOut } from '../../platform/sign-out'

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

const documents = { privacy: '《隐私保护指引》', sensitive: '身份证号的用途说明' }

/** A16 设置: the size of the text, what was agreed to and when. Kept as soon as it is tapped. */
export default function SettingsPage() {
  const { me } = useSession()
  const [size, setSize] = useState(fontChoice)
  const shown = process.env.TARO_ENV === 'h5' && size === 'follow' ? 'standard' : size
  const consents = me?.consents ?? []
  const choose = (choice: FontChoice) => {
    chooseFont(choice)
    setSize(choice)
  }
  return (
    <Page testId="settings" title="设置" backTo="pages/me/index">
      <View className="card">
        <ChoiceList name="font" label="字的大小" choices={sizes} value={shown} onChange={choose} />
      </View>
      <View className="section">隐私</View>
      <View className="card card--rows">
        <Pressable
          className="link-row"
          onTap={() => void openPage('apply/privacy/index')}
          testId="settings.privacy"
        >
          <Icon name="document" />
          <View className="link-row__text">隐私保护指引</View>
          <Icon name="next" />
        </Pressable>
        {consents.map(({ document, version, givenAt }) => (
          <View
            className="link-row"
            key={`${document}${version}`}
            data-testid={`settings.consent.${document}`}
          >
            <Icon name="check" />
            <View className="link-row__text">
              {`已同意${documents[document]}`}
              <Text className="link-row__note digits">{`${version} 版，${fullMomentText(givenAt)}`}</Text>
            </View>
          </View>
        ))}
      </View>
      {me?.person && (
        <View className="card card--rows">
          <SignOut />
        </View>
      )}
    </Page>
  )
}
