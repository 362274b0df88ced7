import { Text, View } from '@tarojs/components'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { StatusChip } from '../../components/status-chip'
import type { DemoClockView } from '../../contract/operations/session'
import { refreshSession } from '../../platform/session'
import { useAction } from '../../platform/use-action'

/** The demonstration's clock for its operator: where it stands and the stops it can be moved to. */
export function DemoClock({ clock, onMoved }: { clock: DemoClockView; onMoved: () => void }) {
  const { run, busy, failure } = useAction('session', 'moveClock')
  const move = async (at: string) => {
    const reply = await run({ to: at })
    if (!reply.ok) return
    await refreshSession()
    onMoved()
  }
  return (
    <View className="card" data-testid="me.clock">
      <View className="card__title">演示时钟</View>
      <View className="lead digits" data-testid="me.clock.now">{`此刻为 ${fullMomentText(clock.now)}`}</View>
      <View className="note">拨动后，所有人看到的时间一起变；只在演示环境里有。</View>
      {failure && <ErrorState slim failure={failure} />}
      {clock.stops.map(({ name, at }) => (
        <View className="stop" key={name}>
          <View className="stop__text">
            {name}
            <Text className="link-row__note digits">{fullMomentText(at)}</Text>
          </View>
          {Math.abs(Date.parse(clock.now) - Date.parse(at)) < 60_000 ? (
            <StatusChip status="moving">在这里</StatusChip>
          ) : (
            <Button
              kind="secondary"
              narrow
              busy={busy}
              onTap={() => void move(at)}
              testId={`me.clock.${name}`}
            >
              拨到这里
            </Button>
          )}
        </View>
      ))}
    </View>
  )
}
