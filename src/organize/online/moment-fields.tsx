import { View } from '@tarojs/components'
import { DateField } from '../../components/date-field'
import { TextInput } from '../../components/text-input'

/** A day and a time of day as they are typed, Beijing time. */
export interface TypedMoment {
  day: string
  time: string
}

/** The instant typed (ISO-8601 UTC); null while it is not complete. */
export function instantOf({ day, time }: TypedMoment): string | null {
  if (!/^\d{1,2}:\d{2}$/.test(time)) return null
  const at = new Date(`${day}T${time.padStart(5, '0')}:00+08:00`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

interface Properties {
  name: string
  label: string
  value: TypedMoment
  onChange: (value: TypedMoment) => void
  problem?: string
}

/** Day and time of an instant. */
export function MomentFields({ name, label, value, onChange, problem }: Properties) {
  return (
    <View>
      <DateField
        name={`${name}.day`}
        label={`${label}日期`}
        value={value.day}
        onChange={day => onChange({ ...value, day })}
        problem={problem}
      />
      <TextInput
        name={`${name}.time`}
        label={`${label}时刻`}
        hint="例如 18:00（北京时间）"
        value={value.time}
        onChange={time => onChange({ ...value, time })}
        maxLength={5}
      />
    </View>
  )
}
