import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  event: { id: string; title: string; version: number; signedUp: number }
  onClose: () => void
  onDone: () => void
}

/** 取消活动: with the reason everybody who signed up is told. */
export function CancelSheet({ edition, event, onClose, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'cancelEvent')
  const [reason, setReason] = useState('')
  const send = async () => {
    const asked = { edition, event: event.id, reason, expectedVersion: event.version }
    if ((await run(asked)).ok) onDone()
  }
  return (
    <Sheet
      open
      title="取消这场活动"
      testId="org.services.cancel"
      onClose={onClose}
      actions={
        <Button
          kind="danger"
          busy={busy}
          disabledReason={online ? (reason.trim() === '' ? '请写明取消原因' : null) : '联网后再操作'}
          onTap={() => void send()}
          testId="org.services.cancel.send"
        >
          取消活动
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">{`“${event.title}”取消后不能恢复，会通知已报名的${event.signedUp}人。`}</View>
      <TextInput
        name="cancel-reason"
        label="取消原因"
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
