import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { CompanyProfileView } from '../../contract/views/company-profiles'
import { beijingDate } from '../../core/calendar'
import { CallStates } from '../../platform/call-states'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import { CompanyEditor } from './company-editor'
import '../shared/form.scss'

interface ListProperties {
  profiles: readonly CompanyProfileView[]
  onOpen: (companyCode: string) => void
}

function List({ profiles, onOpen }: ListProperties) {
  if (profiles.length === 0) {
    return (
      <EmptyState icon="document" title="还没有填过企业信息" testId="company.none">
        报名时填好信用代码，企业信息会记在这里，下次一点就填好。
      </EmptyState>
    )
  }
  return (
    <View>
      <View className="lead">改这里不影响已经填好的报名，只用于以后的报名。</View>
      <View className="card card--rows" data-testid="company.list">
        {profiles.map(({ companyCode, facts, updatedAt }) => (
          <Pressable
            className="link-row"
            key={companyCode}
            onTap={() => onOpen(companyCode)}
            testId={`company.${companyCode}`}
          >
            <View className="link-row__text">
              {String(facts.companyName ?? '还没有填名称')}
              <View className="link-row__note digits">{companyCode}</View>
              <View className="link-row__note">{`${dayText(beijingDate(updatedAt))}更新`}</View>
            </View>
            <Icon name="next" />
          </Pressable>
        ))}
      </View>
    </View>
  )
}

/** 我的企业: what was filled in of each enterprise, once for all applications (信息补录). */
export default function CompanyPage() {
  const owner = useDraftOwner()
  const call = useCall('applications', 'companyProfiles', {}, { enabled: owner !== null })
  const [open, setOpen] = useState<string | null>(null)
  const profile = call.data?.profiles.find(({ companyCode }) => companyCode === open)
  const close = () => {
    setOpen(null)
    void call.reload()
  }
  if (profile && call.data && owner) {
    return (
      <CompanyEditor
        key={profile.companyCode}
        owner={owner}
        profile={profile}
        places={call.data.places}
        onStale={() => void call.reload()}
        onDone={close}
      />
    )
  }
  return (
    <Page testId="company" title="我的企业" backTo="pages/me/index">
      <CallStates call={call} rows={4} />
      {call.data && <List profiles={call.data.profiles} onOpen={setOpen} />}
    </Page>
  )
}
