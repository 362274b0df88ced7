import { View } from '@tarojs/components'
import { dayText } from '../../components/date-text'
import { consentVersions } from '../../contract/consents'
import { Page } from '../../platform/page'
import { privacyText } from './privacy-text'

/** 隐私保护指引, in its version. */
export default function PrivacyPage() {
  return (
    <Page testId="privacy" title="隐私保护指引" backTo="pages/me/index">
      <View className="lead" data-testid="privacy.version">{`${dayText(consentVersions.privacy)}版`}</View>
      {privacyText.map(({ heading, lines }) => (
        <View className="card" key={heading}>
          <View className="card__title">{heading}</View>
          {lines.map(line => (
            <View className="bullet" key={line}>
              {line}
            </View>
          ))}
        </View>
      ))}
    </Page>
  )
}
