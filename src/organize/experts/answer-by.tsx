import { View } from '@tarojs/components'
import { DateField } from '../../components/date-field'
import { TextInput } from '../../components/text-input'

/** A day and a time of day as typed. */
export interface Moment {
  day: string
  time: string
}

export const noMoment: Moment = { day: '', time: '18:00' }

/** The instant of a Beijing day and time, ISO-8601; null while it is not complete. */
export function instantOf({ day, time }: Moment): string | null {
  if (!/^\d{1,2}[:：]\d{2}$/.test(time)) return null
  const instant = new Date(`${day}T${time.replace('：', ':').padStart(5, '0')}:00+08:00`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}

/** Until when the invited are to answer. */
export function AnswerBy({
  value,
  onChange,
  problem,
}: {
  value: Moment
  onChange: (value: Moment) => void
  problem?: string
}) {
  return (
    <View>
      <DateField
        name="answerDay"
        label="请专家在哪天前答复"
        value={value.day}
        onChange={day => onChange({ ...value, day })}
        problem={problem}
      />
      <TextInput
        name="answerTime"
        label="几点前"
        hint="例如 18:00（北京时间）"
        maxLength={5}
        value={value.time}
        onChange={time => onChange({ ...value, time })}
      />
    </View>
  )
}
