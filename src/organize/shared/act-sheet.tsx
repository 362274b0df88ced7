import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { FailureView } from '../../contract/reply'

interface Properties {
  title: string
  testId: string
  /** What the button does, as a verb. */
  verb: string
  kind?: 'primary' | 'danger'
  busy: boolean
  failure: FailureView | null
  /** What is still missing, in words. */
  missing: string | null
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** One act, looked at once more before it is done; a failure at a field stands at that field. */
export function ActSheet(properties: Properties) {
  const { title, testId, verb, kind, busy, failure, missing, onSend, onClose, children } = properties
  const shown = failure && !failure.details?.fields && failure.code !== 'CONFIRM_NEEDED'
  return (
    <Sheet
      open
      title={title}
      testId={testId}
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button kind={kind} busy={busy} disabledReason={missing} onTap={onSend} testId={`${testId}.send`}>
            {verb}
          </Button>
        </>
      }
    >
      {shown && <ErrorState slim failure={failure} />}
      {children}
    </Sheet>
  )
}
