import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { CheckItem } from '../../components/check-item'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { TextInput } from '../../components/text-input'
import type { SessionsView } from '../../contract/views/rounds-sessions'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { instantOf, MomentFields, type TypedMoment } from './moment-fields'

interface Properties {
  edition: string
  view: SessionsView
  onDone: () => Promise<void>
  onCancel: () => void
}

const named = (list: readonly { id: string; name: string }[]) =>
  list.map(({ id, name }) => ({ value: id, label: name }))
const empty: TypedMoment = { day: '', time: '' }

/** A new online review: round, group, from when to when, and its projects. */
export function NewReview({ edition, view, onDone, onCancel }: Properties) {
  const [round, setRound] = useState<string | null>(null)
  const [group, setGroup] = useState<string | null>(null)
  const [name, setName] = useState('')
  const [opens, setOpens] = useState(empty)
  const [closes, setCloses] = useState(empty)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const ready = round !== null && group !== null
  const where = { edition, round: round ?? '', group: group ?? '' }
  const { data, failure, reload } = useCall('rounds', 'finalists', where, { enabled: ready })
  const create = useAction('rounds', 'createReview')
  const fit = data?.finalists.filter(({ problem }) => !problem) ?? []
  const chosen = fit.filter(({ application }) => !left.has(application))
  const [opensAt, closesAt] = [instantOf(opens), instantOf(closes)]
  const send = async () => {
    if (!opensAt || !closesAt) return
    const applications = chosen.map(({ application }) => application)
    const reply = await create.run({ ...where, name, opensAt, closesAt, applications })
    if (reply.ok) await onDone()
  }
  const missing = !ready
    ? '请先选择轮次和组别'
    : chosen.length === 0
      ? '没有可以网评的项目'
      : !opensAt || !closesAt
        ? '请填好开始和截止时间'
        : null
  const toggle = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  return (
    <View className="hall-two" data-testid="org.online.form">
      <View className="card">
        {create.failure && <ErrorState slim failure={create.failure} />}
        <ChoiceList
          name="round"
          label="轮次"
          choices={named(view.rounds)}
          value={round}
          onChange={setRound}
          problem={fieldProblem(create.failure, 'round')}
          sideBySide
        />
        <ChoiceList
          name="group"
          label="组别"
          choices={named(view.groups)}
          value={group}
          onChange={setGroup}
          problem={fieldProblem(create.failure, 'group')}
          sideBySide
        />
        <TextInput
          name="name"
          label="场次名称"
          hint="例如：企业组初赛网评"
          value={name}
          onChange={setName}
          maxLength={40}
          problem={fieldProblem(create.failure, 'name')}
        />
        <MomentFields name="opens" label="开始" value={opens} onChange={setOpens} />
        <MomentFields
          name="closes"
          label="截止"
          value={closes}
          onChange={setCloses}
          problem={fieldProblem(create.failure, 'closesAt')}
        />
      </View>
      <View className="card">
        <View className="hall-head__title">{`进入网评的项目（${chosen.length}）`}</View>
        {failure && <ErrorState slim failure={failure} onRetry={reload} />}
        {data?.finalists.map(({ application, projectName, subjectName, problem }) =>
          problem ? (
            <View className="hall-note" key={application}>{`${projectName}：${problem}`}</View>
          ) : (
            <CheckItem
              key={application}
              checked={!left.has(application)}
              label={`${projectName}（${subjectName}）`}
              onChange={() => toggle(application)}
            />
          ),
        )}
        <View className="hall-tools hall-tools--below">
          <Button kind="secondary" narrow onTap={onCancel}>
            取消
          </Button>
          <Button narrow busy={create.busy} disabledReason={missing} testId="org.online.create" onTap={send}>
            建立网评
          </Button>
        </View>
      </View>
    </View>
  )
}
