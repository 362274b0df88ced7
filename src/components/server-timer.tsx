import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { timerText } from './countdown-text'

interface Properties {
  /** When the server started it (ISO-8601); null: not started, the whole length is shown. */
  startedAt: string | null
  lengthSeconds: number
  /** The server's time in ms; null while unknown. */
  now: number | null
  /** What is timed: 答辩剩余. */
  label: string
  testId?: string
}

/** A hall clock that every screen computes from the server's start, so that all show the same second. */
export function ServerTimer({ startedAt, lengthSeconds, now, label, testId }: Properties) {
  const start = startedAt === null ? (now ?? 0) : Date.parse(startedAt)
  const { state, text } = timerText(start, lengthSeconds * 1000, startedAt === null ? start : (now ?? start))
  return (
    <View
      className={`timer timer--${state} digits`}
      data-testid={testId}
      data-state={startedAt === null ? 'waiting' : state}
      {...accessible({ role: 'timer', label: `${label} ${text}` })}
    >
      {`${label} ${text}`}
    </View>
  )
}
