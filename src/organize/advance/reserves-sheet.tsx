import { useState } from 'react'
import { TextInput } from '../../components/text-input'
import { fieldProblem } from '../../platform/use-action'
import { DecisionSheet } from './decision-sheet'
import type { SheetProperties } from './sheet-properties'

/** How many stand by where the notice does not say; in rooms, of each room. */
export function ReservesSheet({ decided, onKeep, ...state }: SheetProperties) {
  const [count, setCount] = useState(decided.reserves ? String(decided.reserves.count) : '')
  const [ref, setRef] = useState(decided.reserves?.ref ?? '')
  const number = /^\d{1,3}$/.test(count) ? Number(count) : null
  const { failure } = state
  const keep = () => {
    if (number !== null) void onKeep({ reserves: { count: number, ref: ref.trim() } })
  }
  return (
    <DecisionSheet
      title="候补数"
      testId="org.advance.reserves"
      missing={number === null ? '请填写候补数' : null}
      basis={{ name: 'reserves-ref', value: ref, onChange: setRef, path: 'decided.reserves.ref' }}
      onKeep={keep}
      {...state}
    >
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
    </DecisionSheet>
  )
}
