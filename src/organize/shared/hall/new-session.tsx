import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { CheckItem } from '../../../components/check-item'
import { ChoiceList } from '../../../components/choice-list'
import { DateField } from '../../../components/date-field'
import { EmptyState } from '../../../components/empty-state'
import { ErrorState } from '../../../components/error-state'
import { TextInput } from '../../../components/text-input'
import type { FinalistView, SessionsView } from '../../../contract/views/rounds-sessions'
import { fieldProblem, useAction } from '../../../platform/use-action'
import { useCall } from '../../../platform/use-call'

interface Properties {
  edition: string
  view: SessionsView
  onDone: () => Promise<void>
  onCancel: () => void
}

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))

function Finalists({
  list,
  chosen,
  onChange,
}: {
  list: readonly FinalistView[]
  chosen: ReadonlySet<string>
  onChange: (next: ReadonlySet<string>) => void
}) {
  const fit = list.filter(each => !each.problem)
  const toggle = (id: string) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    onChange(next)
  }
  if (list.length === 0) return <EmptyState title="这个组别还没有审核通过的项目" />
  return (
    <View>
      <View className="hall-tools">
        <Button
          kind="secondary"
          narrow
          testId="new.all"
          onTap={() => onChange(new Set(fit.map(each => each.application)))}
        >
          全选可进场的 {fit.length} 个
        </Button>
      </View>
      {list.map(each =>
        each.problem ? (
          <View className="hall-note" key={each.application}>
            {each.projectName}：{each.problem}
          </View>
        ) : (
          <CheckItem
            key={each.application}
            checked={chosen.has(each.application)}
            label={`${each.projectName}（${each.subjectName}）`}
            onChange={() => toggle(each.application)}
          />
        ),
      )}
    </View>
  )
}

/** A new hall: round, group, place, time and the projects that enter it. */
export function NewSession({ edition, view, onDone, onCancel }: Properties) {
  const [round, setRound] = useState<string | null>(view.rounds.length === 1 ? view.rounds[0]!.id : null)
  const [group, setGroup] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [venue, setVenue] = useState('')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ready = round !== null && group !== null
  const finalists = useCall(
    'rounds',
    'finalists',
    { edition, round: round ?? '', group: group ?? '' },
    { enabled: ready },
  )
  const create = useAction('rounds', 'createSession')
  const startsAt = /^\d{1,2}:\d{2}$/.test(time) ? new Date(`${day}T${time.padStart(5, '0')}:00+08:00`) : null
  const send = async () => {
    if (!ready || !startsAt || Number.isNaN(startsAt.getTime())) return
    const reply = await create.run({
      edition,
      round,
      group,
      name,
      venue,
      startsAt: startsAt.toISOString(),
      applications: [...chosen],
    })
    if (reply.ok) await onDone()
  }
  const timeProblem = startsAt && !Number.isNaN(startsAt.getTime()) ? null : '请先填好日期和时刻'
  const reason = !ready ? '请先选择轮次和组别' : chosen.size === 0 ? '请选择进入本场的项目' : timeProblem
  return (
    <View className="hall-two" data-testid="sessions.form">
      <View className="card">
        {create.failure && <ErrorState slim failure={create.failure} onRetry={send} />}
        <ChoiceList
          name="round"
          label="轮次"
          choices={named(view.rounds)}
          value={round}
          onChange={setRound}
          sideBySide
        />
        <ChoiceList
          name="group"
          label="组别"
          choices={named(view.groups)}
          value={group}
          onChange={setGroup}
          sideBySide
        />
        <TextInput
          name="name"
          label="场次名称"
          hint="例如：决赛第一场"
          value={name}
          onChange={setName}
          maxLength={40}
          problem={fieldProblem(create.failure, 'name')}
        />
        <TextInput
          name="venue"
          label="地点"
          value={venue}
          onChange={setVenue}
          maxLength={80}
          problem={fieldProblem(create.failure, 'venue')}
        />
        <DateField
          name="day"
          label="日期"
          value={day}
          onChange={setDay}
          problem={fieldProblem(create.failure, 'startsAt')}
        />
        <TextInput
          name="time"
          label="时刻"
          hint="例如 09:00（北京时间）"
          value={time}
          onChange={setTime}
          maxLength={5}
        />
      </View>
      <View className="card">
        <View className="hall-head__title">进入本场的项目（已选 {chosen.size}）</View>
        {finalists.failure && <ErrorState slim failure={finalists.failure} onRetry={finalists.reload} />}
        {finalists.data ? (
          <Finalists list={finalists.data.finalists} chosen={chosen} onChange={setChosen} />
        ) : (
          <View className="hall-note">先选择轮次和组别</View>
        )}
        <View className="hall-tools hall-tools--below">
          <Button kind="secondary" narrow onTap={onCancel}>
            取消
          </Button>
          <Button narrow busy={create.busy} disabledReason={reason} testId="sessions.create" onTap={send}>
            建立场次
          </Button>
        </View>
      </View>
    </View>
  )
}
