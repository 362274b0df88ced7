import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { DiscussionsView, DiscussionView } from '../../contract/views/reviews'
import { openPage } from '../../platform/navigation'
import { fieldProblem, useAction } from '../../platform/use-action'

interface Properties {
  view: DiscussionsView
  project: DiscussionView
  onDone: () => Promise<void>
}

const points = (hundredths: number) => String(hundredths / 100)

/** The hundredths a typed mark stands for; null when it is no mark of this criterion. */
function typedPoints(text: string, most: number, step: number): number | null {
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const value = Math.round(Number(text) * 100)
  return value <= most && value % step === 0 ? value : null
}

interface Line {
  id: string
  name: string
  max: number
  text: string
  value: number | null
}

/** What still keeps the answer from being sent, or null. */
function missingWords(
  decision: 'confirm' | 'change' | null,
  lines: readonly Line[],
  same: boolean,
  reason: string,
): string | null {
  if (!decision) return '请选择维持原分还是改分'
  const wrong = decision === 'change' ? lines.find(({ value }) => value === null) : undefined
  if (wrong) return `“${wrong.name}”应是 0 到 ${points(wrong.max)} 分`
  if (decision === 'change' && same) return '分数没有变化，不改请选维持原分'
  return reason.trim() === '' ? '请写明理由' : null
}

function Marks({
  lines,
  step,
  onType,
}: {
  lines: readonly Line[]
  step: number
  onType: (id: string, text: string) => void
}) {
  return (
    <View>
      {lines.map(({ id, name, max, text, value }) => (
        <TextInput
          key={id}
          name={`mark.${id}`}
          label={`${name}（满分 ${points(max)}）`}
          keyboard="digit"
          maxLength={6}
          value={text}
          onChange={next => onType(id, next)}
          problem={value === null ? `应是 0 到 ${points(max)} 分，按 ${points(step)} 分一档` : null}
        />
      ))}
      <View className="judge-line digits" data-testid="judge.discuss.total">
        {`新合计 ${points(lines.reduce((sum, { value }) => sum + (value ?? 0), 0))} 分`}
      </View>
    </View>
  )
}

function AnswerForm({ view, project, onDone }: Properties) {
  const answer = useAction('judging', 'answerDiscussion')
  const [decision, setDecision] = useState<'confirm' | 'change' | null>(null)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [reason, setReason] = useState('')
  const own = new Map(project.own.criteria)
  const lines = view.criteria.map(({ id, name, max }): Line => {
    const text = typed[id] ?? points(own.get(id) ?? 0)
    return { id, name, max, text, value: typedPoints(text, max, view.step) }
  })
  const same = lines.every(({ id, value }) => value === own.get(id))
  const { failure } = answer
  const send = async () => {
    if (!decision) return
    const criteria = lines.map(({ id, value }): [string, number] => [id, value ?? 0])
    const total = criteria.reduce((sum, [, value]) => sum + value, 0)
    await answer.run({
      ...{ session: view.session, application: project.application, expectedVersion: project.cardVersion },
      ...{ decision, card: decision === 'change' ? { criteria, total } : null, reason: reason.trim() },
    })
    await onDone()
  }
  return (
    <View>
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <ChoiceList
        name={`decision.${project.application}`}
        label="您的决定"
        choices={[
          { value: 'confirm', label: '维持原分' },
          { value: 'change', label: '改分' },
        ]}
        value={decision}
        onChange={setDecision}
        sideBySide
      />
      {decision === 'change' && (
        <Marks lines={lines} step={view.step} onType={(id, text) => setTyped({ ...typed, [id]: text })} />
      )}
      <TextArea
        name="reason"
        label="理由"
        hint="原分和新分都会留在记录里"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(failure, 'reason') ?? fieldProblem(failure, 'card')}
      />
      <Button
        busy={answer.busy}
        disabledReason={missingWords(decision, lines, same, reason)}
        testId="judge.discuss.send"
        onTap={send}
      >
        提交答复
      </Button>
    </View>
  )
}

/** One project to look at again: all marks without names, the judge's own, and his answer. */
export function DiscussionCard({ view, project, onDone }: Properties) {
  const read = () =>
    void openPage('judge/material/index', { session: view.session, application: project.application })
  const { answer } = project
  return (
    <View className="card" data-testid="judge.discuss.project" data-state={answer ? 'done' : 'open'}>
      <View className="judge-head__title">{project.projectName}</View>
      <View className="judge-line digits">
        {`各份总分：${project.totals.map(points).join('、')}；您打 ${points(project.own.total)} 分`}
      </View>
      <Button kind="quiet" narrow onTap={read}>
        再看材料
      </Button>
      {answer ? (
        <View className="judge-line" data-testid="judge.discuss.answer">
          {`您已${answer.decision === 'change' ? '改分' : '维持原分'}：${answer.reason}`}
        </View>
      ) : (
        <AnswerForm view={view} project={project} onDone={onDone} />
      )}
    </View>
  )
}
