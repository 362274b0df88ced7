import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { clockText, fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import type { EventView } from '../../contract/views/services'
import { CallStates } from '../../platform/call-states'
import { useServerNow } from '../../platform/clock'
import { showToast } from '../../platform/dialogs'
import { usePageParameters } from '../../platform/navigation'
import { useOnline } from '../../platform/network'
import { Page } from '../../platform/page'
import { useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { useShownAgain } from '../../platform/use-shown-again'
import { eventState } from '../shared/docking/event-list'
import '../shared/docking/docking.scss'
import { CheckIn } from './check-in'

function SignUp({ event, onChanged }: { event: EventView; onChanged: () => void }) {
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'signUp')
  const [chosen, setChosen] = useState<string | null>(event.as.length === 1 ? '0' : null)
  const as = event.as[Number(chosen ?? -1)]
  const send = async () => {
    if (!as) return
    const { name: _, ...side } = as
    if (!(await run({ event: event.id, as: side })).ok) return
    showToast('已报名，请按时参加')
    onChanged()
  }
  const missing = as ? null : '请选择以谁的名义参加'
  return (
    <View className="card">
      {failure && <ErrorState slim failure={failure} onRetry={onChanged} />}
      {event.as.length > 1 && !event.refusal && (
        <SelectField
          name="event-as"
          label="以谁的名义参加"
          options={event.as.map((each, index) => ({ value: String(index), label: each.name }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Button
        busy={busy}
        disabledReason={online ? (event.refusal ?? missing) : '联网后再操作'}
        onTap={() => void send()}
        testId="event.sign-up"
      >
        报名参加
      </Button>
    </View>
  )
}

function Cancel({ event, onChanged }: { event: EventView; onChanged: () => void }) {
  const { run, busy, failure } = useAction('services', 'cancelSignUp')
  const send = async () => {
    if (!(await run({ event: event.id })).ok) return
    showToast('已取消，名额让给别人')
    onChanged()
  }
  return (
    <View>
      {failure && <ErrorState slim failure={failure} />}
      <Button kind="quiet" busy={busy} onTap={() => void send()} testId="event.cancel">
        不能去了，取消报名
      </Button>
    </View>
  )
}

function Detail({ event, code, onChanged }: { event: EventView; code: string; onChanged: () => void }) {
  const now = useServerNow(60_000)
  const facts = [
    ['时间', `${fullMomentText(event.startsAt)} 至 ${clockText(event.endsAt)}`],
    ['地点', event.place],
    ['名额', `${event.places}个，已报${event.signedUp}个`],
  ]
  const signed = event.mine === 'signed' && !event.cancelled
  return (
    <View>
      <View className="page-title">{event.title}</View>
      <View className="card" data-testid="event.facts">
        {facts.map(([name, value]) => (
          <View className="fact" key={name}>
            <View className="fact__name">{name}</View>
            <View className="fact__value">{value}</View>
          </View>
        ))}
        {event.text && <View className="docking-text">{event.text}</View>}
        <View className="docking-line" data-testid="event.state">
          {eventState(event, now)}
        </View>
        {event.cancelReason && <View className="note">{`取消原因：${event.cancelReason}`}</View>}
      </View>
      {event.mine === 'none' && <SignUp event={event} onChanged={onChanged} />}
      {signed && event.mayCheckIn && <CheckIn event={event.id} given={code} onChanged={onChanged} />}
      {signed && !event.mayCheckIn && <View className="note">开始前2小时起，可以扫现场的签到码。</View>}
      {signed && <Cancel event={event} onChanged={onChanged} />}
    </View>
  )
}

/** A15 对接活动: when and where, signing up, giving the place back, checking in with the code of the hall. */
export default function EventPage() {
  const { event = '', code = '' } = usePageParameters()
  const call = useCall('services', 'event', { event }, { enabled: event !== '' })
  useShownAgain(() => event !== '' && void call.reload())
  return (
    <Page testId="event" title="对接活动" state={call.data?.mine} shownAt={call.answeredAt}>
      {event === '' && <EmptyState title="没有指定哪一场活动" />}
      <CallStates call={call} />
      {call.data && <Detail event={call.data} code={code} onChanged={() => void call.reload()} />}
    </Page>
  )
}
