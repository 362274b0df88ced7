import { View } from '@tarojs/components'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { CallStates } from '../../platform/call-states'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'

/** A16 谁看过我的资料: every look at the telephone in clear and every file that left with it, newest first. */
export default function AccessPage() {
  const call = useCall('session', 'accessLog', {})
  const entries = call.data?.entries ?? []
  return (
    <Page testId="access" title="谁看过我的资料" backTo="apply/settings/index" shownAt={call.answeredAt}>
      <View className="lead">工作人员平时只看到电话的一部分。点开看全或导出时，都记在这里。</View>
      <CallStates call={call} />
      {call.data && entries.length === 0 && (
        <EmptyState icon="lock" title="还没有人看过" testId="access.empty">
          您的电话还没有人点开看全，也没有导出过。
        </EmptyState>
      )}
      {entries.map(({ at, who, what, project }) => (
        <View className="card" key={`${at}${what}${project ?? ''}`} data-testid="access.entry">
          <View className="card__title">{who}</View>
          <View>{what}</View>
          {project !== null && <View className="note">{`项目：${project}`}</View>}
          <View className="note digits">{fullMomentText(at)}</View>
        </View>
      ))}
    </Page>
  )
}
