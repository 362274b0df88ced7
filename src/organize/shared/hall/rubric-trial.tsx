import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { TextInput } from '../../../components/text-input'
import type { Output } from '../../../contract/operations'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import { callFunction } from '../../../platform/transport'
import { pointsOf, rubricToSend } from './rubric-draft'

/** Tries the rules on totals somebody makes up, and shows every step. */
export function RubricTrial({ body }: { body: RubricDraft }) {
  const [text, setText] = useState('')
  const [result, setResult] = useState<Output<'rounds', 'trialRubric'> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const totals = text
    .split(/[\s,，、]+/)
    .filter(Boolean)
    .map(pointsOf)
  const run = async () => {
    const reply = await callFunction('rounds', 'trialRubric', {
      body: rubricToSend(body),
      totals: totals.map(each => each ?? 0),
    })
    setResult(reply.ok ? reply.data : null)
    setProblem(reply.ok ? null : reply.failure.message)
  }
  const lines = result
    ? result.problems.length > 0
      ? result.problems.map(each => each.message)
      : result.steps
    : []
  return (
    <View data-testid="rubric.trial">
      <TextInput
        name="trial"
        label="试算"
        hint="输入几位评委的总分，用空格隔开"
        optional
        value={text}
        onChange={setText}
        problem={problem}
        maxLength={120}
      />
      <Button
        kind="secondary"
        narrow
        disabledReason={totals.length > 0 && totals.every(each => each !== null) ? null : '请输入数字'}
        onTap={run}
      >
        算一算
      </Button>
      {lines.map(line => (
        <View className="hall-note" key={line}>
          {line}
        </View>
      ))}
      {result?.score && <View className="hall-sum digits">得分 {result.score}</View>}
    </View>
  )
}
