import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { fieldProblem } from '../../platform/use-action'
import type { SheetProperties } from './sheet-properties'

/** How many stand by where the notice does not say; in rooms, of each room. */
export function ReservesSheet({ decided, busy, failure, onKeep, onClose }: SheetProperties) {
  const [count, setCount] = useState(decided.reserves ? String(decided.reserves.count) : '')
  const [ref, setRef] = useState(decided.reserves?.ref ?? '')
  const number = /^\d{1,3}$/.test(count) ? Number(count) : null
  const missing = number === null ? '请填写候补数' : ref.trim() === '' ? '请填写依据' : null
  const keep = () => {
    if (number !== null) void onKeep({ reserves: { count: number, ref: ref.trim() } })
  }
  return (
    <Sheet
      open
      title="候补数"
      testId="org.advance.reserves.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} testId="org.advance.reserves.keep" onTap={keep}>
          保存
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextInput
        name="reserves"
        label="候补几个"
        hint="本届通知未规定，分会场的按每个会场算"
        keyboard="number"
        maxLength={3}
        value={count}
        onChange={setCount}
        problem={fieldProblem(failure, 'decided.reserves.count') ?? fieldProblem(failure, 'decided.reserves')}
      />
      <TextInput
        name="reserves-ref"
        label="依据"
        hint="例如 组委会会议纪要文号"
        maxLength={200}
        value={ref}
        onChange={setRef}
        problem={fieldProblem(failure, 'decided.reserves.ref')}
      />
    </Sheet>
  )
}
