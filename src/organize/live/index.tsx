import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { NetBar } from '../../components/net-bar'
import { SeatGrid } from '../../components/seat-grid'
import { Sheet } from '../../components/sheet'
import { Skeleton } from '../../components/skeleton'
import type { LiveView } from '../../contract/views/rounds-live'
import { useServerNow } from '../../platform/clock'
import { openPage } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useLiveCall } from '../../platform/use-live-call'
import { DeskTools } from '../shared/hall/desk-tools'
import { IncidentCard } from '../shared/hall/incidents/incident-card'
import { ScreenCard } from '../shared/hall/screen-card'
import { seatNote, seatStatus } from '../shared/hall/seat-look'
import { StageCard } from '../shared/hall/stage-card'
import { TurnQueue } from '../shared/hall/turn-queue'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import '../shared/hall/hall.scss'

function useNext(session: string, view: LiveView | null, reload: () => Promise<void>) {
  const advance = useAction('rounds', 'advance')
  const reveal = useAction('rounds', 'reveal')
  const go = async () => {
    const next = view?.next
    if (!next) return
    const place = { session, application: next.application, expectedVersion: next.expectedVersion }
    if (next.action === 'reveal') await reveal.run(place)
    else await advance.run({ ...place, action: next.action })
    await reload()
  }
  return { go, busy: advance.busy || reveal.busy, failure: advance.failure ?? reveal.failure }
}

function Seats({ view, now }: { view: LiveView; now: number | null }) {
  return (
    <View className="card">
      <View className="hall-head__title">评委席</View>
      <SeatGrid
        testId="live.seats"
        seats={view.seats.map(seat => ({
          number: seat.number,
          status: seatStatus(seat),
          statusText: seat.jury ? `${seat.jury} ${seat.stateName}` : seat.stateName,
          heartbeat: seatNote(seat, now),
        }))}
      />
      <View className="hall-note">评分规则要求至少 {view.minCards} 份有效评分表。亮分前这里看不到分值。</View>
    </View>
  )
}

function LiveDesk({ session }: { session: string }) {
  const { data, failure, answeredAt, reload } = useLiveCall('rounds', 'live', { session })
  const now = useServerNow()
  const online = useOnline()
  const next = useNext(session, data, reload)
  const [asking, setAsking] = useState(false)
  const confirmed = async () => {
    setAsking(false)
    await next.go()
  }
  return (
    <OrgPage
      testId="live"
      title={data ? `主控台 · ${data.session.name}` : '主控台'}
      current="organize/sessions/index"
      state={data?.current?.stage}
      shownAt={answeredAt}
    >
      {!online && (
        <NetBar state="offline" testId="live.offline">
          主控离线，评委端不受影响，计时继续
        </NetBar>
      )}
      {(next.failure ?? failure) && (
        <ErrorState slim={data !== null} failure={(next.failure ?? failure)!} onRetry={reload} />
      )}
      {!data && !failure && <Skeleton rows={8} />}
      {data && (
        <View className="hall-desk">
          <TurnQueue turns={data.turns} current={data.current?.application ?? null} />
          <View>
            <StageCard
              view={data}
              now={now}
              busy={next.busy}
              onNext={data.next?.confirm ? () => setAsking(true) : next.go}
            />
            {data.current && data.may.drive && (
              <DeskTools session={session} current={data.current} onDone={reload} />
            )}
            <View className="hall-tools">
              {data.session.state !== 'open' && data.session.state !== 'locked' && (
                <Button
                  kind="secondary"
                  narrow
                  onTap={() => void openPage('organize/opening/index', { session })}
                >
                  去开场检查
                </Button>
              )}
              <Button
                kind="secondary"
                narrow
                testId="live.ranking"
                onTap={() => void openPage('organize/ranking/index', { session })}
              >
                名次与冻结
              </Button>
            </View>
          </View>
          <View>
            <Seats view={data} now={now} />
            <IncidentCard session={session} drive={data.may.drive} />
            <ScreenCard session={session} screen={data.screen} onDone={reload} />
          </View>
        </View>
      )}
      <Sheet
        open={asking}
        title={data?.next?.label ?? ''}
        testId="live.confirm"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="secondary" onTap={() => setAsking(false)}>
              再看看
            </Button>
            <Button testId="live.confirm.yes" onTap={confirmed}>
              {data?.next?.label ?? '确认'}
            </Button>
          </>
        }
      >
        <View className="hall-note">大屏与评委手机会同时看到，不能撤回。</View>
      </Sheet>
    </OrgPage>
  )
}

/** M3 主控台: queue, stage and the one next step, seats without values, the big screen. */
export default function LivePage() {
  return (
    <SessionFirst testId="live" title="主控台" page="organize/live/index">
      {session => <LiveDesk session={session} />}
    </SessionFirst>
  )
}
