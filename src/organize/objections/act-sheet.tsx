import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import type { FailureView } from '../../contract/reply'
import type { CaseView } from '../../contract/views/objections'

/** What each act's sheet is given. */
export interface SheetProperties {
  edition: string
  view: CaseView
  onClose: () => void
  onDone: () => void
}

interface Properties {
  title: string
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

/** One act on an objection, looked at once more before it is done. */
export function ActSheet({
  title,
  verb,
  kind,
  busy,
  failure,
  missing,
  onSend,
  onClose,
  children,
}: Properties) {
  return (
    <Sheet
      open
      title={title}
      testId="org.objections.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            再看看
          </Button>
          <Button
            kind={kind}
            busy={busy}
            disabledReason={missing}
            onTap={onSend}
            testId="org.objections.sheet.send"
          >
            {verb}
          </Button>
        </>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {children}
    </Sheet>
  )
}
