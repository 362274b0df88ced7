import { View } from '@tarojs/components'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useCall } from '../../platform/use-call'
import { DiscussionCard } from './discussion-card'
import '../shared/judge.scss'

/** 复议: projects whose marks lie far apart; each judge confirms his mark or gives a new one, once, with the reason. */
export default function DiscussPage() {
  const { session = '' } = usePageParameters()
  const { data, failure, slow, answeredAt, reload } = useCall('judging', 'discussions', { session })
  return (
    <Page testId="judge.discuss" title="复议" shownAt={answeredAt} backTo="judge/home/index">
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={5} />}
      {data && data.projects.length > 0 && (
        <View className="judge-line">
          {`${data.name}：以下项目几份评分相差较大。请再看材料，独立决定维持或改分。`}
        </View>
      )}
      {data?.projects.map(project => (
        <DiscussionCard key={project.application} view={data} project={project} onDone={reload} />
      ))}
      {data?.projects.length === 0 && (
        <EmptyState icon="check" title="没有需要您复议的项目">
          有项目要复议时，会发消息通知您。
        </EmptyState>
      )}
    </Page>
  )
}
