import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { ErrorState } from '../../../components/error-state'
import { TextInput } from '../../../components/text-input'
import type { RubricDraft, RubricsView, RubricView } from '../../../contract/views/rounds-rubrics'
import { fieldProblem, useAction } from '../../../platform/use-action'
import { RubricCriteria } from './rubric-criteria'
import { emptyRubric, rubricToSend } from './rubric-draft'
import { RubricRules } from './rubric-rules'
import { RubricTrial } from './rubric-trial'

interface Properties {
  edition: string
  /** Null: a new one, begun with `start`. */
  rubric: RubricView | null
  start?: { name: string; body: RubricDraft; basedOn?: string }
  /** What the notice leaves open, said above the fields. */
  notStated: readonly string[]
  stages: RubricsView['stages']
  onDone: () => Promise<void>
  onCancel: () => void
}

/** O8 评分规则: the draft, what is still wrong with it, and a trial with made-up totals. */
export function RubricEditor({ edition, rubric, start, notStated, stages, onDone, onCancel }: Properties) {
  const [name, setName] = useState(rubric?.name ?? start?.name ?? '')
  const [body, setBody] = useState(rubric?.body ?? start?.body ?? emptyRubric)
  const save = useAction('rounds', 'saveRubric')
  const send = async () => {
    const reply = await save.run({
      edition,
      rubric: rubric?.id ?? null,
      ...(start?.basedOn ? { basedOn: start.basedOn } : {}),
      expectedVersion: rubric?.version ?? 0,
      name,
      body: rubricToSend(body),
    })
    if (reply.ok) await onDone()
  }
  const problemOf = (path: string) =>
    fieldProblem(save.failure, `body.${path}`) ??
    rubric?.problems.find(problem => problem.path === path)?.message
  const parts = { body, onChange: setBody, problemOf, stages }
  return (
    <View className="hall-two" data-testid="rubric.editor">
      <View className="card">
        <TextInput
          name="name"
          label="名称"
          hint="例如：第十一届决赛评分规则"
          value={name}
          maxLength={60}
          onChange={setName}
          problem={fieldProblem(save.failure, 'name')}
        />
        <View className="hall-head__title">评分项</View>
        <RubricCriteria {...parts} />
        <RubricTrial body={body} />
      </View>
      <View className="card">
        {notStated.length > 0 && (
          <View className="hall-note" data-testid="rubric.unstated">
            本届通知未规定，由专家委员会决定
          </View>
        )}
        <RubricRules {...parts} />
        {save.failure && <ErrorState slim failure={save.failure} onRetry={send} />}
        <View className="hall-tools hall-tools--below">
          <Button kind="secondary" narrow onTap={onCancel}>
            取消
          </Button>
          <Button
            narrow
            busy={save.busy}
            testId="rubric.save"
            disabledReason={name.trim() ? null : '请先填写名称'}
            onTap={send}
          >
            保存草稿
          </Button>
        </View>
      </View>
    </View>
  )
}
