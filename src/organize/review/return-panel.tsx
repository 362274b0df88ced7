import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { SelectField } from '../../components/select-field'
import { TextArea } from '../../components/text-area'
import type { ReviewView } from '../../contract/views/screening'
import { useServerNow } from '../../platform/clock'
import { fieldProblem, useAction } from '../../platform/use-action'
import { Chips } from '../shared/chips'
import { type AmendmentLine, amendmentLines, dayAfter, dueInstant, emptyLine } from './amendment-lines'
import type { Review } from './use-review'

const times = ['12:00', '18:00', '23:59'].map(value => ({ value, label: value }))
const quick = [3, 5, 7].map(days => ({ id: String(days), name: `${days} 天后` }))

interface LineProperties {
  index: number
  line: AmendmentLine
  view: ReviewView
  problem: (path: string) => string | undefined
  onChange: (line: AmendmentLine) => void
  onRemove: () => void
}

function Line({ index, line, view, problem, onChange, onRemove }: LineProperties) {
  const title = view.findings.find(({ finding }) => finding.requirement === line.requirement)?.finding.title
  return (
    <View className="card" data-testid={`org.review.return.item.${index}`}>
      <View className="org-head">
        <View className="org-head__text card__title">{`第 ${index + 1} 处${title ? `：${title}` : ''}`}</View>
        <Button kind="quiet" narrow icon="trash" onTap={onRemove}>
          不要这条
        </Button>
      </View>
      <SelectField
        name={`items.${index}.field`}
        label="改哪一项"
        options={view.fields.map(({ id, name }) => ({ value: id, label: name }))}
        value={line.field || null}
        onChange={field => onChange({ ...line, field })}
        problem={problem(`items.${index}.field`)}
      />
      <TextArea
        name={`items.${index}.what`}
        label="要改什么"
        most={200}
        value={line.what}
        onChange={what => onChange({ ...line, what })}
        problem={problem(`items.${index}.what`)}
      />
      <TextArea
        name={`items.${index}.why`}
        label="为什么"
        most={300}
        value={line.why}
        onChange={why => onChange({ ...line, why })}
        problem={problem(`items.${index}.why`)}
      />
    </View>
  )
}

function Due({
  day,
  time,
  problem,
  onDay,
  onTime,
}: {
  day: string
  time: string
  problem: string | undefined
  onDay: (day: string) => void
  onTime: (time: string) => void
}) {
  const now = useServerNow(60_000)
  const picked = now === null ? [] : quick.filter(({ id }) => dayAfter(now, Number(id)) === day)
  return (
    <View className="card">
      <View className="card__title">到什么时候</View>
      <View className="note">补正不影响申报人的提交时间。本届通知未规定补正期限，由您填写。</View>
      <DateField name="dueAt" label="截止日期" value={day} onChange={onDay} problem={problem} />
      {now !== null && (
        <Chips
          label="从今天算起"
          choices={quick}
          value={picked.map(({ id }) => id)}
          onChange={([id]) => id && onDay(dayAfter(now, Number(id)))}
          single
          always
        />
      )}
      <SelectField name="dueTime" label="截止时刻" options={times} value={time} onChange={onTime} />
    </View>
  )
}

function missingOf(lines: readonly AmendmentLine[], due: string | null): string | null {
  if (lines.length === 0) return '请至少写一处要改的'
  const unfinished = lines.findIndex(line => !line.field || !line.what.trim() || !line.why.trim())
  if (unfinished >= 0) return `第 ${unfinished + 1} 处还没有写全`
  return due === null ? '请填写截止日期' : null
}

interface Held {
  key: number
  line: AmendmentLine
}

const numbered = (line: AmendmentLine, key: number): Held => ({ key, line })
const nextKey = (held: readonly Held[]) => Math.max(-1, ...held.map(({ key }) => key)) + 1

/** 退回补正: what to change, why, until when; begins with what the requirements say and may be changed throughout. */
export function ReturnPanel({
  review,
  view,
  onClose,
  onDone,
}: {
  review: Review
  view: ReviewView
  onClose: () => void
  onDone: () => void
}) {
  const { run, busy, failure } = useAction('screening', 'returnForAmendment')
  const [held, setHeld] = useState(() => amendmentLines(view.findings, view.fields).map(numbered))
  const lines = held.map(({ line }) => line)
  const [day, setDay] = useState('')
  const [time, setTime] = useState('18:00')
  const due = dueInstant(day, time)
  const problem = (path: string) => fieldProblem(failure, path)
  const send = async () => {
    if (due === null) return
    const reply = await run({ ...review.target, items: lines, dueAt: due })
    if (reply.ok) onDone()
  }
  return (
    <View data-testid="org.review.return">
      <View className="section">退回补正</View>
      <View className="lead">申报人只能改您点名的内容，会看到下面每一句话。</View>
      {failure && !failure.details?.fields && (
        <ErrorState slim failure={failure} onRetry={() => void review.reload()} />
      )}
      {held.map(({ key, line }, index) => (
        <Line
          key={key}
          index={index}
          line={line}
          view={view}
          problem={problem}
          onChange={changed => setHeld(held.map(each => (each.key === key ? { key, line: changed } : each)))}
          onRemove={() => setHeld(held.filter(each => each.key !== key))}
        />
      ))}
      <Button
        kind="secondary"
        icon="plus"
        onTap={() => setHeld([...held, numbered(emptyLine, nextKey(held))])}
        testId="org.review.return.add"
      >
        再加一处
      </Button>
      <View className="gap" />
      <Due day={day} time={time} problem={problem('dueAt')} onDay={setDay} onTime={setTime} />
      <View className="page-actions">
        <Button kind="secondary" onTap={onClose}>
          先不退回
        </Button>
        <Button
          busy={busy}
          disabledReason={missingOf(lines, due)}
          onTap={() => void send()}
          testId="org.review.return.send"
        >
          {`退回，请申报人改 ${lines.length} 处`}
        </Button>
      </View>
    </View>
  )
}
