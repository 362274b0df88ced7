import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import type { FailureView } from '../../contract/reply'
import { fieldProblem } from '../../platform/use-action'

interface Properties {
  /** Beginning of the test ids, such as org.advance. */
  testId: string
  /** A version is public already: this one corrects it and says why. */
  again: boolean
  busy: boolean
  failure: FailureView | null
  /** Publishes, with the reason of a correction; true when it is done. */
  onPublish: (reason: string | null) => Promise<boolean>
  onDone: () => void
  onClose: () => void
  /** What everybody will read, and what changes. */
  children: ReactNode
}

/** The last look before a list is made public; a correction needs a reason everybody can read. */
export function PublishListSheet({
  testId,
  again,
  busy,
  failure,
  onPublish,
  onDone,
  onClose,
  children,
}: Properties) {
  const [reason, setReason] = useState('')
  const send = async () => {
    if (!(await onPublish(again ? reason.trim() : null))) return
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={again ? '发布更正' : '发布名单'}
      testId={`${testId}.publish.sheet`}
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={again && reason.trim() === '' ? '请写明更正的理由' : null}
          testId={`${testId}.publish.confirm`}
          onTap={() => void send()}
        >
          现在发布
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {children}
      {again && (
        <TextArea
          name="publish-reason"
          label="更正的理由"
          hint="所有人都能看到"
          most={200}
          value={reason}
          onChange={setReason}
          problem={fieldProblem(failure, 'reason')}
        />
      )}
    </Sheet>
  )
}
