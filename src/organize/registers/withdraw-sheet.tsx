import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { RegisterListView, RegisterRecheckedView } from '../../contract/views/registers'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  edition: string
  of: RegisterListView
  onClose: () => void
  onDone: (said: string, rechecked: RegisterRecheckedView) => void
}

/** Takes an imported list back, with a reason. */
export function WithdrawSheet({ edition, of, onClose, onDone }: Properties) {
  const withdraw = useAction('screening', 'withdrawRegister')
  const [reason, setReason] = useState('')
  const send = async () => {
    const reply = await withdraw.run({ edition, import: of.id, reason })
    if (reply.ok) onDone('名单已撤回。', reply.data)
  }
  const missing = reason.trim() === '' ? '请写明理由' : null
  return (
    <Sheet
      open
      title={`撤回 ${of.year}年${of.list}`}
      testId="org.reg.withdraw"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            不撤了
          </Button>
          <Button
            kind="danger"
            busy={withdraw.busy}
            disabledReason={missing}
            onTap={send}
            testId="org.reg.withdraw.confirm"
          >
            撤回这份名单
          </Button>
        </>
      }
    >
      {withdraw.failure && !withdraw.failure.details?.fields && (
        <ErrorState slim failure={withdraw.failure} />
      )}
      <View>{`撤回后这 ${of.rows} 个项目不再用来核对报名，记录保留并标明已撤回；相关报名会重新核对。`}</View>
      <TextArea
        name="reason"
        label="撤回的理由"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(withdraw.failure, 'reason')}
      />
    </Sheet>
  )
}
