import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import type { JudgeSessionSummary } from '../../contract/views/judging'
import { forgetPapersBut } from '../../platform/kept-papers'
import { openPage } from '../../platform/navigation'
import { Page } from '../../platform/page'
import { useDraftOwner } from '../../platform/session'
import { useCall } from '../../platform/use-call'
import '../shared/judge.scss'

function SessionCard({ session }: { session: JudgeSessionSummary }) {
  const ready = session.promised && session.declared
  const open = () =>
    void openPage(ready ? 'judge/session/index' : 'judge/promise/index', { session: session.id })
  return (
    <View className="card" data-testid="judge.home.session">
      <View className="judge-head">
        <View className="judge-head__title">{session.name}</View>
        <StatusChip status={session.state === 'open' ? 'moving' : 'idle'}>{session.stateName}</StatusChip>
      </View>
      <View className="judge-line">{session.editionName}</View>
      <View className="judge-line">
        {session.roundName} · {session.groupName} · {session.projects} 个项目 · 您是 {session.seat} 号评委
      </View>
      {session.closesAt && (
        <View className="judge-line" data-testid="judge.home.until">
          {`网评 · ${momentText(Date.parse(session.closesAt))} 截止`}
        </View>
      )}
      {(session.venue || session.startsAt) && (
        <View className="judge-line">
          {[session.startsAt && momentText(Date.parse(session.startsAt)), session.venue]
            .filter(Boolean)
            .join(' · ')}
        </View>
      )}
      <Button testId="judge.home.enter" onTap={open}>
        {ready ? `进入场次（已提交 ${session.submitted}/${session.projects}）` : '先完成承诺与回避'}
      </Button>
    </View>
  )
}

/** Invitations that wait for an answer. */
function Invited() {
  const { data } = useCall('judging', 'invitations', {})
  const waiting = data?.invitations.filter(({ state }) => state === 'pending').length ?? 0
  if (waiting === 0) return null
  return (
    <View className="card" data-testid="judge.home.invited">
      <View className="judge-line">{`有 ${waiting} 个评委邀请等您答复。`}</View>
      <Button onTap={() => void openPage('judge/invite/index')}>去答复</Button>
    </View>
  )
}

/** J2 入口: the sessions this person has a seat in. */
export default function JudgeHomePage() {
  const owner = useDraftOwner()
  const { data, failure, slow, answeredAt, reload } = useCall('judging', 'mySessions', {}, { keep: true })
  // what was kept for a session goes with it
  useEffect(() => {
    if (data && owner)
      void forgetPapersBut(
        owner,
        data.sessions.filter(({ state }) => state !== 'locked').map(({ id }) => id),
      )
  }, [data, owner])
  return (
    <Page testId="judge.home" title="我的评审" shownAt={answeredAt} backTo="pages/me/index">
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && slow && <Skeleton rows={4} />}
      <Invited />
      {data?.sessions.map(session => (
        <SessionCard session={session} key={session.id} />
      ))}
      {data?.sessions.length === 0 && (
        <EmptyState icon="folder" title="还没有安排您的场次">
          组织单位排好场次后会通知您，届时从这里进入。
        </EmptyState>
      )}
    </Page>
  )
}
