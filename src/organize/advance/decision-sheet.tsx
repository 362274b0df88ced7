import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import type { FailureView } from '../../contract/reply'
import { fieldProblem } from '../../platform/use-action'

interface Properties {
  title: string
  /** Beginning of the test ids, such as org.advance.places. */
  testId: string
  /** What keeps it from being kept; the basis is looked after here. */
  missing: string | null
  basis: { name: string; value: string; onChange: (value: string) => void; path: string }
  busy: boolean
  failure: FailureView | null
  onKeep: () => void
  onClose: () => void
  children: ReactNode
}

/** Something the committee decides where the notice does not: never without the paper it stands in. */
export function DecisionSheet({ title, testId, missing, basis, busy, failure, ...rest }: Properties) {
  return (
    <Sheet
      open
      title={title}
      testId={`${testId}.sheet`}
      onClose={rest.onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={missing ?? (basis.value.trim() === '' ? '请填写依据' : null)}
          testId={`${testId}.keep`}
          onTap={rest.onKeep}
        >
          保存
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {rest.children}
      <TextInput
        name={basis.name}
        label="依据"
        hint="例如 组委会会议纪要文号"
        maxLength={200}
        value={basis.value}
        onChange={basis.onChange}
        problem={fieldProblem(failure, basis.path)}
      />
    </Sheet>
  )
}
