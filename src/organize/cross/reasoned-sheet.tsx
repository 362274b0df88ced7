import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { CrossSheetProperties } from './cross-act'

const words = {
  dismiss: { title: '排除这一条', verb: '排除' },
  reopen: { title: '重新列入', verb: '重新列入' },
} as const

/** Sets a case aside or takes it up again, with the reason. */
export function ReasonedSheet({
  edition,
  of,
  kind,
  onClose,
  onDone,
}: CrossSheetProperties & { kind: keyof typeof words }) {
  const dismiss = useAction('recommendations', 'dismissCross')
  const reopen = useAction('recommendations', 'reopenCross')
  const { run, busy, failure } = kind === 'dismiss' ? dismiss : reopen
  const [reason, setReason] = useState('')
  const { title, verb } = words[kind]
  const send = async () => {
    const reply = await run({ edition, case: of.case, expectedVersion: of.version, reason })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title={title}
      testId="org.cross.reason.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={reason.trim() === '' ? '请写明理由' : null}
          testId="org.cross.reason.send"
          onTap={() => void send()}
        >
          {verb}
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextArea
        name="cross-reason"
        label="理由"
        most={300}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason')}
      />
    </Sheet>
  )
}
