import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayText } from '../../components/date-text'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { FormValues } from '../../core/application-form/field'
import { beijingDate } from '../../core/calendar'
import type { CompanyOffer } from './company-offer'

const most = 5

interface Properties {
  offers: readonly CompanyOffer[]
  onFill: (fill: FormValues) => void
}

/** 用上次填的企业信息: one tap fills what is still empty; nothing typed is replaced. */
export function CompanyOfferCard({ offers, onFill }: Properties) {
  const [declined, setDeclined] = useState(false)
  if (declined || offers.length === 0) return null
  return (
    <View className="card card--rows" data-testid="form.company">
      {offers.slice(0, most).map(({ profile, fill }) => (
        <Pressable
          className="link-row"
          key={profile.companyCode}
          onTap={() => onFill(fill)}
          testId={`form.company.${profile.companyCode}`}
        >
          <Icon name="copy" />
          <View className="link-row__text">
            {`用上次填的企业信息（${dayText(beijingDate(profile.updatedAt))}）`}
            <View className="link-row__note">
              {`${String(profile.facts.companyName ?? profile.companyCode)}，填入${Object.keys(fill).length}项，已填的不变`}
            </View>
          </View>
        </Pressable>
      ))}
      <Pressable className="action-link" onTap={() => setDeclined(true)} testId="form.company.decline">
        不用，我自己填
      </Pressable>
    </View>
  )
}
