import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { TrackView } from '../../contract/views/applications-track'
import { useOnline } from '../../platform/network'
import { useAction } from '../../platform/use-action'

const mostReason = 200

/** A11 撤回: what follows from it, then the second tap that does it. Not while offline. */
export function WithdrawSheet({
  track,
  onDone,
  onClose,
}: {
  track: TrackView
  onDone: () => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const { run, busy, failure } = useAction('applications', 'withdraw')
  const online = useOnline()
  const hasChanged = failure !== null && ['STATE_REFUSED', 'VERSION_CONFLICT'].includes(failure.code)
  const withdraw = async () => {
    const reply = await run({
      application: track.application,
      expectedVersion: track.version,
      ...(reason.trim() !== '' && { reason: reason.trim() }),
    })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={track.state === 'accepted' ? '退赛' : '撤回报名'}
      testId="withdraw"
      onClose={onClose}
      actions={
        <>
          <Button onTap={onClose} testId="withdraw.back">
            不撤回
          </Button>
          {hasChanged ? (
            <Button kind="secondary" onTap={onDone} testId="withdraw.look">
              看最新状态
            </Button>
          ) : (
            <Button
              kind="danger"
              busy={busy}
              onTap={withdraw}
              disabledReason={online ? null : '联网后再操作'}
              testId="withdraw.confirm"
            >
              {track.state === 'accepted' ? '确认退赛' : '确认撤回报名'}
            </Button>
          )}
        </>
      }
    >
      {failure && <ErrorState slim failure={failure} testId="withdraw.error" />}
      <View className="lead" data-testid="withdraw.consequence">
        {track.withdraw.consequence}
      </View>
      <TextArea
        name="withdraw.reason"
        label="原因"
        optional
        most={mostReason}
        value={reason}
        onChange={setReason}
      />
    </Sheet>
  )
}
