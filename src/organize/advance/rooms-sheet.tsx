import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/choice-list'
import { TextInput } from '../../components/text-input'
import { fieldProblem } from '../../platform/use-action'
import { DecisionSheet } from './decision-sheet'
import type { SheetProperties } from './sheet-properties'

type How = 'each-room' | 'over-all'

const choices: { value: How; label: string; hint: string }[] = [
  { value: 'each-room', label: '每个会场取前几名', hint: '各会场之间不比分数' },
  { value: 'over-all', label: '各会场按得分统一排名', hint: '不同会场同分的并列，由组委会定先后' },
]

/** How one list comes of several rooms, and the paper it stands in; neither without the other. */
export function RoomsSheet({ decided, onKeep, ...state }: SheetProperties) {
  const before = decided.rooms ?? null
  const [how, setHow] = useState<How | null>(before?.how ?? null)
  const [places, setPlaces] = useState(before?.how === 'each-room' ? String(before.places) : '')
  const [ref, setRef] = useState(before?.ref ?? '')
  const { failure } = state
  const count = /^\d{1,3}$/.test(places) ? Number(places) : null
  const unsaid = how === 'each-room' && count === null ? '请填写每个会场取几名' : null
  const keep = () => {
    const basis = ref.trim()
    if (how === 'over-all') void onKeep({ rooms: { how, ref: basis } })
    if (how === 'each-room' && count !== null) void onKeep({ rooms: { how, places: count, ref: basis } })
  }
  return (
    <DecisionSheet
      title="几个会场怎样合成一份名单"
      testId="org.advance.rooms"
      missing={how ? unsaid : '请选择合并办法'}
      basis={{ name: 'rooms-ref', value: ref, onChange: setRef, path: 'decided.rooms.ref' }}
      onKeep={keep}
      {...state}
    >
      <View className="lead">本届通知未规定，由组委会决定并登记依据。</View>
      <ChoiceList
        name="rooms-how"
        label="合并办法"
        choices={choices}
        value={how}
        onChange={value => setHow(value as How)}
      />
      {how === 'each-room' && (
        <TextInput
          name="room-places"
          label="每个会场取前几名"
          keyboard="number"
          maxLength={3}
          value={places}
          onChange={setPlaces}
          problem={fieldProblem(failure, 'decided.rooms.places') ?? fieldProblem(failure, 'decided.rooms')}
        />
      )}
    </DecisionSheet>
  )
}
