import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { type Status, StatusChip } from '../../components/status-chip'
import { TextInput } from '../../components/text-input'
import type { NominationBoard, NominationView } from '../../contract/views/nation-nominations'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { CallState } from '../shared/call-state'
import { NominatePart } from './nominate-part'

interface Properties {
  edition: string
  view: NominationBoard
  channel: NominationBoard['channels'][number]
  onClose: () => void
  onChanged: () => void
}

const looks: Record<NominationView['state'], Status> = {
  nominated: 'moving',
  approved: 'pass',
  refused: 'fail',
  withdrawn: 'excused',
}

function Nominated({
  edition,
  of,
  mayWithdraw,
  onDone,
}: {
  edition: string
  of: NominationView
  mayWithdraw: boolean
  onDone: () => void
}) {
  const online = useOnline()
  const { run, busy, failure } = useAction('recommendations', 'withdrawNomination')
  const [reason, setReason] = useState<string | null>(null)
  const withdraw = async () => {
    const asked = { edition, nomination: of.id, reason: reason ?? '', expectedVersion: of.version }
    if ((await run(asked)).ok) onDone()
  }
  return (
    <View className="shortlist-line" data-testid={`nat.list.nominated.${of.application}`}>
      <View className="shortlist-line__name">
        <View>{of.projectName}</View>
        <View className="note">{`${of.subjectName} · ${of.groupName}第${of.rank}名`}</View>
        {of.reason && <View className="note">{`理由：${of.reason}`}</View>}
        {of.decision && <View className="note">{`意见：${of.decision}`}</View>}
        {of.problem && <View className="note tone-need">{of.problem}</View>}
        {failure && <ErrorState slim failure={failure} />}
        {reason !== null && (
          <TextInput name="withdraw" label="撤回的理由" maxLength={200} value={reason} onChange={setReason} />
        )}
      </View>
      <StatusChip status={looks[of.state]}>{of.stateLabel}</StatusChip>
      {mayWithdraw && of.state !== 'withdrawn' && (
        <Button
          kind={reason === null ? 'quiet' : 'danger'}
          narrow
          busy={busy}
          label={`撤回推荐：${of.projectName}`}
          disabledReason={
            reason === null ? null : !online ? '联网后再操作' : reason.trim() ? null : '请写明理由'
          }
          onTap={() => (reason === null ? setReason('') : void withdraw())}
          testId={`nat.list.withdraw.${of.application}`}
        >
          撤回
        </Button>
      )}
    </View>
  )
}

/** What one contest or university nominated, and room for the next. */
export function ChannelSheet({ edition, view, channel, onClose, onChanged }: Properties) {
  const call = useCall('recommendations', 'nominations', { edition, channel: channel.channel })
  const changed = () => {
    void call.reload()
    onChanged()
  }
  const counts = channel.counts.map(
    ({ groupName, max, nominated, approved }) => `${groupName} ${nominated + approved}/${max}`,
  )
  return (
    <Sheet
      open
      title={channel.name}
      testId="nat.list.sheet"
      onClose={onClose}
      actions={
        <Button kind="secondary" onTap={onClose} testId="nat.list.close">
          关闭
        </Button>
      }
    >
      <View className="lead digits">{counts.join('，')}</View>
      <CallState call={call} rows={4} />
      {call.data?.nominations.length === 0 && <View className="note">还没有推荐项目。</View>}
      {call.data?.nominations.map(each => (
        <Nominated
          key={each.id}
          edition={edition}
          of={each}
          mayWithdraw={view.may.nominate}
          onDone={changed}
        />
      ))}
      {view.may.nominate && (
        <NominatePart
          edition={edition}
          channel={channel}
          late={view.deadline.passed}
          mayLate={view.may.allowLate}
          onDone={changed}
        />
      )}
    </Sheet>
  )
}
