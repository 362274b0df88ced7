import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { fullMomentText } from '../../components/date-text'
import { EmptyState } from '../../components/empty-state'
import { useServerNow } from '../../platform/clock'
import { AttendanceSheet } from './attendance-sheet'
import { CancelSheet } from './cancel-sheet'
import { CodeSheet } from './code-sheet'
import { EventSheet } from './event-sheet'
import type { ShownEvent } from './shown-event'

interface Properties {
  edition: string
  events: readonly ShownEvent[]
  /** Announces, changes, calls off. */
  mayEdit: boolean
  /** Shows the check-in code. */
  mayHost: boolean
  onChanged: () => void
}

type Open = { what: 'edit' | 'code' | 'list' | 'cancel'; event: ShownEvent | null }

function Event({
  event,
  mayEdit,
  mayHost,
  onOpen,
}: {
  event: ShownEvent
  mayEdit: boolean
  mayHost: boolean
  onOpen: (what: Open['what']) => void
}) {
  const now = useServerNow(10_000)
  const begun = now !== null && now >= Date.parse(event.startsAt)
  const over = now !== null && now > Date.parse(event.endsAt)
  const came = event.checkedIn === null ? '' : `，签到${event.checkedIn}人`
  return (
    <View className="card" data-testid={`org.services.event.${event.id}`}>
      <View className="card__title">{event.title}</View>
      <View className="note">{`${fullMomentText(event.startsAt)} ${event.place}`}</View>
      <View>{`名额${event.places}个，报名${event.signedUp}人${came}`}</View>
      {over && !event.cancelled && <View className="note">已结束</View>}
      {event.cancelled && <View className="note">{`已取消：${event.cancelReason}`}</View>}
      <View className="service-acts">
        {mayHost && !event.cancelled && !over && (
          <Button narrow onTap={() => onOpen('code')} testId={`org.services.code.${event.id}`}>
            出示签到码
          </Button>
        )}
        {mayHost && (
          <Button
            kind="secondary"
            narrow
            onTap={() => onOpen('list')}
            testId={`org.services.list.${event.id}`}
          >
            名单
          </Button>
        )}
        {mayEdit && !event.cancelled && !begun && (
          <Button
            kind="secondary"
            narrow
            onTap={() => onOpen('edit')}
            testId={`org.services.edit.${event.id}`}
          >
            修改
          </Button>
        )}
        {mayEdit && !event.cancelled && !begun && (
          <Button
            kind="secondary"
            narrow
            onTap={() => onOpen('cancel')}
            testId={`org.services.cancel.${event.id}`}
          >
            取消活动
          </Button>
        )}
      </View>
    </View>
  )
}

/** 对接活动: announce, change, call off, show the code in the hall, see who came. */
export function EventsPart({ edition, events, mayEdit, mayHost, onChanged }: Properties) {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const done = () => {
    close()
    onChanged()
  }
  const event = open?.event ?? null
  return (
    <View>
      {mayEdit && (
        <View className="service-new">
          <Button narrow onTap={() => setOpen({ what: 'edit', event: null })} testId="org.services.new-event">
            发布活动
          </Button>
        </View>
      )}
      {events.length === 0 && (
        <EmptyState icon="clock" title="还没有对接活动">
          发布后会通知本届参赛者和已核验机构。
        </EmptyState>
      )}
      <View className="service-grid">
        {events.map(each => (
          <Event
            key={each.id}
            event={each}
            mayEdit={mayEdit}
            mayHost={mayHost}
            onOpen={what => setOpen({ what, event: each })}
          />
        ))}
      </View>
      {open?.what === 'edit' && <EventSheet edition={edition} event={event} onClose={close} onDone={done} />}
      {open?.what === 'cancel' && event && (
        <CancelSheet edition={edition} event={event} onClose={close} onDone={done} />
      )}
      {open?.what === 'code' && event && <CodeSheet edition={edition} event={event.id} onClose={done} />}
      {open?.what === 'list' && event && (
        <AttendanceSheet edition={edition} event={event.id} onClose={close} />
      )}
    </View>
  )
}
