import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { NetBar } from '../../components/net-bar'
import { Skeleton } from '../../components/skeleton'
import { useScreenKeptOn } from '../../platform/keep-screen-on'
import { openPage, usePageParameters } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useHeartbeat } from '../../platform/use-heartbeat'
import { useLiveCall } from '../../platform/use-live-call'
import { useMarkKey } from '../../platform/use-mark-key'
import { useOutbox } from '../../platform/use-outbox'
import { useReceiptCheck } from '../../platform/use-receipt-check'
import { Scoring } from '../shared/scoring'
import '../shared/judge.scss'

/** J4 打分页: one project, on one screen that does not scroll. */
export default function ScorePage() {
  const { session = '', application = '' } = usePageParameters()
  const { data, failure, reload } = useLiveCall('judging', 'session', { session })
  const elsewhere = useHeartbeat(session, application, 'scoring')
  const person = data?.seat.person ?? null
  const { outbox } = useOutbox(person)
  useReceiptCheck(session, outbox)
  useMarkKey(person, session, data?.state ?? null)
  useScreenKeptOn()
  const turn = data?.turns.find(each => each.application === application)
  const ready = Boolean(data?.promise.promisedAt && data.declaredAt)
  return (
    <Page testId="judge.score" title="打分" full backTo="judge/home/index">
      {!data && failure && <ErrorState failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton rows={8} />}
      {elsewhere && (
        <NetBar state="unsaved" testId="score.elsewhere">
          此席位已在另一台手机登录，请联系工作人员放行
        </NetBar>
      )}
      {data && turn && ready && data.rubric && (
        <Scoring view={data} turn={turn} rubric={data.rubric} key={application} />
      )}
      {data && turn && !ready && (
        <EmptyState
          icon="document"
          title="请先完成承诺与回避"
          action={<Button onTap={() => void openPage('judge/promise/index', { session })}>去完成</Button>}
        >
          完成之后就能打分。
        </EmptyState>
      )}
      {data && turn && ready && !data.rubric && (
        <EmptyState icon="clock" title="评分规则还没有定下">
          规则由专家委员会批准后，打分页会自动打开。
        </EmptyState>
      )}
      {data && !turn && (
        <View>
          <EmptyState
            icon="folder"
            title="没有找到这个项目"
            action={<Button onTap={() => void openPage('judge/session/index', { session })}>回到场次</Button>}
          />
        </View>
      )}
    </Page>
  )
}
