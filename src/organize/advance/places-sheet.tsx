import { useState } from 'react'
import { Button } from '../../components/button'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextInput } from '../../components/text-input'
import { fieldProblem } from '../../platform/use-action'
import type { SheetProperties } from './sheet-properties'

/** 综合考量: the number the committee decided, and the paper it stands in; neither without the other. */
export function PlacesSheet({ decided, busy, failure, onKeep, onClose }: SheetProperties) {
  const [places, setPlaces] = useState(decided.places ? String(decided.places.places) : '')
  const [ref, setRef] = useState(decided.places?.ref ?? '')
  const count = /^\d{1,3}$/.test(places) ? Number(places) : null
  const missing = count === null ? '请填写晋级数' : ref.trim() === '' ? '请填写依据' : null
  return (
    <Sheet
      open
      title="晋级数（综合考量）"
      testId="org.advance.places.sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={missing}
          testId="org.advance.places.keep"
          onTap={() => count !== null && onKeep({ places: { places: count, ref: ref.trim() } })}
        >
          保存
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <TextInput
        name="places"
        label="晋级数"
        keyboard="number"
        maxLength={3}
        value={places}
        onChange={setPlaces}
        problem={fieldProblem(failure, 'decided.places.places')}
      />
      <TextInput
        name="ref"
        label="依据"
        hint="例如 组委会会议纪要文号"
        maxLength={200}
        value={ref}
        onChange={setRef}
        problem={fieldProblem(failure, 'decided.places.ref')}
      />
    </Sheet>
  )
}
