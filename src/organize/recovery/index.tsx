import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { momentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Skeleton } from '../../components/skeleton'
import { StatusChip } from '../../components/status-chip'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { IncidentsView } from '../../contract/views/rounds-incidents'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useLiveCall } from '../../platform/use-live-call'
import { WaitingActs } from '../shared/hall/incidents/waiting-acts'
import { OrgPage } from '../shared/org-page'
import { SessionFirst } from '../shared/session-first'
import '../shared/hall/hall.scss'

function Lost({ view }: { view: IncidentsView }) {
  return (
    <View className="card" data-testid="recovery.lost">
      <View className="hall-head__title">评委手机报告缺失的评分表</View>
      {view.lost.length === 0 && <View className="hall-note">没有。各手机的回执与服务器一致。</View>}
      {view.lost.map(each => (
        <View className="hall-item" key={`${each.application}-${each.number}-${each.version}`}>
          <View className="hall-item__text">
            {`${each.position ?? '—'}号 ${each.projectName} · ${each.number}号席 第${each.version}版`}
            <View className="hall-note">{`${momentText(each.reportedAt)}报告`}</View>
          </View>
          <StatusChip status={each.restored ? 'pass' : 'need'}>
            {each.restored ? '已交回' : '待交回'}
          </StatusChip>
        </View>
      ))}
    </View>
  )
}

function Chain({ session }: { session: string }) {
  const { data, failure, slow, reload } = useCall('rounds', 'receiptsCheck', { session })
  return (
    <View className="card" data-testid="recovery.chain" data-state={data?.chain}>
      <View className="hall-head__title">存证核对</View>
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={() => void reload()} />}
      {!data && slow && <Skeleton rows={3} />}
      {data && (
        <View>
          <StatusChip status={data.chain === 'ok' && data.missing.length === 0 ? 'pass' : 'fail'}>
            {data.chain === 'ok' && data.missing.length === 0
              ? '记录完整'
              : '记录对不上，请停止并联系主办单位'}
          </StatusChip>
          <View className="hall-line">{`收到评分表 ${data.cards} 份，存证 ${data.seals} 条`}</View>
          <View className="hall-note digits">{`现在的校验码 ${data.head.short}，请与纸面和大屏照片核对`}</View>
          <Button kind="secondary" narrow onTap={() => void reload()}>
            再核对一次
          </Button>
        </View>
      )}
    </View>
  )
}

function Resume({ view, onDone }: { view: IncidentsView; onDone: () => Promise<void> }) {
  const { run, busy, failure } = useAction('rounds', 'propose')
  const [backup, setBackup] = useState('')
  const [anchors, setAnchors] = useState('')
  const [reason, setReason] = useState('')
  const lostAnchors = anchors.split(/\s+/).filter(Boolean)
  const missing = backup.trim() ? (reason.trim() ? null : '请写明理由') : '请写明从哪份备份恢复'
  const send = async () => {
    const proposal = { act: 'recover' as const, backup: backup.trim(), lostAnchors, reason: reason.trim() }
    await run({ session: view.session.id, proposal })
    await onDone()
  }
  if (!view.may.propose.includes('recover')) return null
  return (
    <View className="card" data-testid="recovery.resume">
      <View className="hall-head__title">恢复备份后继续（两人）</View>
      <View className="hall-note">
        只在数据从备份恢复过时用。确认后，评委手机会自动交回已有回执的评分表。
      </View>
      {view.recoveredAt && <View className="hall-line">{`上次恢复：${momentText(view.recoveredAt)}`}</View>}
      <TextInput name="backup" label="从哪份备份恢复" value={backup} onChange={setBackup} maxLength={80} />
      <TextArea
        name="anchors"
        label="备份之后已印出的锚点"
        hint="评分表上以CSC1:开头的一行，每行一条；没有就空着"
        value={anchors}
        onChange={setAnchors}
        most={6000}
      />
      <TextInput name="recovery-reason" label="理由" value={reason} onChange={setReason} maxLength={200} />
      {failure && <ErrorState slim failure={failure} testId="recovery.error" />}
      <Button busy={busy} disabledReason={missing} onTap={() => void send()} testId="recovery.propose">
        提出，等待第二人确认
      </Button>
    </View>
  )
}

function Recovery({ session }: { session: string }) {
  const { data, failure, answeredAt, reload } = useLiveCall('rounds', 'incidents', { session })
  return (
    <OrgPage
      testId="recovery"
      title={data ? `恢复与核对 · ${data.session.name}` : '恢复与核对'}
      current="organize/sessions/index"
      shownAt={answeredAt}
    >
      {failure && <ErrorState slim={data !== null} failure={failure} onRetry={reload} />}
      {!data && !failure && <Skeleton rows={6} />}
      <Chain session={session} />
      {data && (
        <View>
          <Lost view={data} />
          <WaitingActs
            view={{ ...data, proposals: data.proposals.filter(({ act }) => act === 'recover') }}
            onDone={reload}
          />
          <Resume view={data} onDone={reload} />
        </View>
      )}
    </OrgPage>
  )
}

/** 恢复与核对: does the chain hold, what do phones have that the server has not, and going on after a backup (§3.3). */
export default function RecoveryPage() {
  return (
    <SessionFirst testId="recovery" title="恢复与核对" page="organize/recovery/index">
      {session => <Recovery session={session} />}
    </SessionFirst>
  )
}
