import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { countdownText } from './countdown-text'
import { fullMomentText } from './date-text'
import { Icon } from './icon'

interface Properties {
  /** What ends: 距报名截止还有. */
  label: string
  /** What to say once it is over: 报名已截止. */
  overLabel: string
  /** The deadline, ISO-8601. */
  until: string
  /** The server's time in ms; null while unknown: then only the date is shown. */
  now: number | null
  testId?: string
}

/** The time left to a deadline by the server's clock, with the deadline itself always written out. */
export function Countdown({ label, overLabel, until, now, testId }: Properties) {
  const left = now === null ? null : countdownText(Date.parse(until), now)
  const state = left?.state ?? 'unknown'
  return (
    <View className={classNames('countdown', `countdown--${state}`)} data-testid={testId} data-state={state}>
      <View className="countdown__label">
        <Icon name="clock" />
        <Text>{state === 'over' ? overLabel : state === 'unknown' ? '截止时间' : label}</Text>
      </View>
      {left && left.state !== 'over' && (
        <View className="countdown__left digits">
          {left.parts.map(({ figure, unit }) => (
            <Text className="countdown__part" key={unit}>
              <Text className="countdown__figure">{figure}</Text>
              <Text className="countdown__unit">{unit}</Text>
            </Text>
          ))}
        </View>
      )}
      <View className="countdown__until">{fullMomentText(until)}</View>
    </View>
  )
}
