import { useState } from 'react'
import { TextInput } from '../../components/text-input'
import { fieldProblem } from '../../platform/use-action'
import { DecisionSheet } from './decision-sheet'
import type { SheetProperties } from './sheet-properties'

/** 综合考量: the number the committee decided, and the paper it stands in; neither without the other. */
export function PlacesSheet({ decided, onKeep, ...state }: SheetProperties) {
  const [places, setPlaces] = useState(decided.places ? String(decided.places.places) : '')
  const [ref, setRef] = useState(decided.places?.ref ?? '')
  const count = /^\d{1,3}$/.test(places) ? Number(places) : null
  const keep = () => {
    if (count !== null) void onKeep({ places: { places: count, ref: ref.trim() } })
  }
  return (
    <DecisionSheet
      title="晋级数（综合考量）"
      testId="org.advance.places"
      missing={count === null ? '请填写晋级数' : null}
      basis={{ name: 'ref', value: ref, onChange: setRef, path: 'decided.places.ref' }}
      onKeep={keep}
      {...state}
    >
      <TextInput
        name="places"
        label="晋级数"
        keyboard="number"
        maxLength={3}
        value={places}
        onChange={setPlaces}
        problem={fieldProblem(state.failure, 'decided.places.places')}
      />
    </DecisionSheet>
  )
}
