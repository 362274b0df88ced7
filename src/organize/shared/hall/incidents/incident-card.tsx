import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../../components/button'
import { ErrorState } from '../../../../components/error-state'
import { NetBar } from '../../../../components/net-bar'
import { Sheet } from '../../../../components/sheet'
import { openPage } from '../../../../platform/navigation'
import { useLiveCall } from '../../../../platform/use-live-call'
import { ClosedActs } from './closed-acts'
import { NewAct } from './new-act'
import { ReturnAsks } from './return-asks'
import { ScanCard } from './scan-card'
import { WaitingActs } from './waiting-acts'

/** 异常: how many things wait, and the sheet with the compliant ways out of each (M4). Beside the host's desk. */
export function IncidentCard({ session, drive }: { session: string; drive: boolean }) {
  const { data, failure, reload } = useLiveCall('rounds', 'incidents', { session })
  const [open, setOpen] = useState(false)
  const lost = data?.lost.some(each => !each.restored) ?? false
  const elsewhere = data?.seats.filter(seat => seat.elsewhereSince !== null) ?? []
  const waiting = (data?.proposals.length ?? 0) + (data?.asks.filter(ask => !ask.proposed).length ?? 0)
  return (
    <View className="card" data-testid="live.incidents" data-state={waiting > 0 ? 'waiting' : 'none'}>
      <View className="hall-head__title">异常处置</View>
      {failure && failure.code !== 'NETWORK' && <ErrorState slim failure={failure} onRetry={reload} />}
      {lost && (
        <NetBar state="unsaved" testId="live.incidents.lost">
          有评委手机持有服务器没有的回执，请处理
        </NetBar>
      )}
      {elsewhere.length > 0 && (
        <View className="hall-problem" data-testid="live.incidents.elsewhere">
          {`${elsewhere.map(seat => `${seat.number}号`).join('、')}在另一台手机上等待放行`}
        </View>
      )}
      {data?.duty && <View className="hall-note">{`现在由${data.duty.name}主控。`}</View>}
      <View className="hall-note">
        {waiting > 0 ? `有${waiting}件等待处理。` : '没有等待处理的事。每次处置都要理由和两个人。'}
      </View>
      <View className="hall-tools hall-tools--below">
        <Button
          kind={waiting > 0 ? 'primary' : 'secondary'}
          narrow
          onTap={() => setOpen(true)}
          testId="live.incident"
        >
          异常
        </Button>
        <Button kind="secondary" narrow onTap={() => void openPage('organize/paper/index', { session })}>
          纸质评分
        </Button>
        <Button kind="secondary" narrow onTap={() => void openPage('organize/checkin/index', { session })}>
          现场签到
        </Button>
        <Button
          kind={lost ? 'danger' : 'secondary'}
          narrow
          onTap={() => void openPage('organize/recovery/index', { session })}
        >
          恢复与核对
        </Button>
      </View>
      <Sheet
        open={open && data !== null}
        title="异常处置"
        testId="incident"
        onClose={() => setOpen(false)}
        actions={
          <Button kind="secondary" onTap={() => setOpen(false)}>
            关闭
          </Button>
        }
      >
        {data && (
          <View>
            <ReturnAsks view={data} onDone={reload} />
            <WaitingActs view={data} onDone={reload} />
            <NewAct view={data} onDone={reload} />
            {drive && <ScanCard session={session} onDone={reload} />}
            <ClosedActs view={data} />
          </View>
        )}
      </Sheet>
    </View>
  )
}
