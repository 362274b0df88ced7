import { useState } from 'react'
import { Button } from '../../../components/button'
import { Sheet } from '../../../components/sheet'
import { TextInput } from '../../../components/text-input'

interface Properties {
  open: boolean
  title: string
  /** The verb on the button: 跳过, 退回上一步 … */
  verb: string
  danger?: boolean
  busy?: boolean
  problem?: string | null
  onDo: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason of an act that stays on record. */
export function ReasonSheet({ open, title, verb, danger, busy, problem, onDo, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const actions = (
    <>
      <Button kind="secondary" onTap={onClose}>
        再想想
      </Button>
      <Button
        kind={danger ? 'danger' : 'primary'}
        busy={busy}
        disabledReason={reason.trim() ? null : '请先写理由'}
        testId="reason.do"
        onTap={() => onDo(reason.trim())}
      >
        {verb}
      </Button>
    </>
  )
  return (
    <Sheet open={open} title={title} actions={actions} onClose={onClose} testId="reason">
      <TextInput
        name="reason"
        label="理由"
        hint="会记入本场记录，不能修改"
        value={reason}
        onChange={setReason}
        problem={problem}
        maxLength={200}
      />
    </Sheet>
  )
}
