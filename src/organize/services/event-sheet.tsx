import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { clockText } from '../../components/date-text'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import { beijingDate } from '../../core/calendar'
import { useOnline } from '../../platform/network'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { ShownEvent } from './shown-event'

interface Properties {
  edition: string
  /** Null: a new one. */
  event: ShownEvent | null
  onClose: () => void
  onDone: () => void
}

function begin(event: ShownEvent | null) {
  return {
    title: event?.title ?? '',
    place: event?.place ?? '',
    text: event?.text ?? '',
    date: event ? beijingDate(event.startsAt) : '',
    from: event ? clockText(event.startsAt) : '',
    to: event ? clockText(event.endsAt) : '',
    places: event ? String(event.places) : '',
  }
}
type Typed = ReturnType<typeof begin>

const labels = {
  title: '活动名称',
  place: '地点',
  date: '活动日期',
  from: '开始时间',
  to: '结束时间',
  places: '名额',
} as const

function missingIn(typed: Typed): string | null {
  const keys = Object.keys(labels) as (keyof typeof labels)[]
  const empty = keys.find(key => typed[key].trim() === '')
  if (empty) return `请填写${labels[empty]}`
  return /^\d+$/.test(typed.places) ? null : '名额应填整数'
}

/** 发布活动, or change it: who may come is told of a new one, who signed up of another time or place. */
export function EventSheet({ edition, event, onClose, onDone }: Properties) {
  const online = useOnline()
  const { run, busy, failure } = useAction('services', 'saveEvent')
  const [typed, setTyped] = useState(() => begin(event))
  const change = (part: Partial<Typed>) => setTyped(now => ({ ...now, ...part }))
  const send = async () => {
    const of = { edition, event: event?.id ?? null, expectedVersion: event?.version ?? 0 }
    if ((await run({ ...of, ...typed, places: Number(typed.places) })).ok) onDone()
  }
  const wrong = (path: string) => fieldProblem(failure, path)
  const line = (key: keyof typeof labels, hint?: string, keyboard?: 'number') => (
    <TextInput
      name={`event-${key}`}
      label={labels[key]}
      hint={hint}
      keyboard={keyboard}
      value={typed[key]}
      onChange={text => change({ [key]: text })}
      problem={wrong(key)}
    />
  )
  return (
    <Sheet
      open
      title={event ? '修改活动' : '发布活动'}
      testId="org.services.event-sheet"
      onClose={onClose}
      actions={
        <Button
          busy={busy}
          disabledReason={online ? missingIn(typed) : '联网后再操作'}
          onTap={() => void send()}
          testId="org.services.event-sheet.send"
        >
          {event ? '保存修改' : '发布并通知'}
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      {line('title')}
      <DateField
        name="event-date"
        label={labels.date}
        value={typed.date}
        onChange={date => change({ date })}
        problem={wrong('date')}
      />
      <View className="pair">
        {line('from', '如09:00')}
        {line('to', '如12:00')}
      </View>
      {line('place')}
      {line('places', undefined, 'number')}
      <TextArea
        name="event-text"
        label="活动说明"
        optional
        most={500}
        value={typed.text}
        onChange={text => change({ text })}
        problem={wrong('text')}
      />
    </Sheet>
  )
}
