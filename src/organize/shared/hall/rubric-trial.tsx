import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { TextInput } from '../../../components/text-input'
import type { Output } from '../../../contract/operations'
import type { RubricDraft } from '../../../contract/views/rounds-rubrics'
import { callFunction } from '../../../platform/transport'
import { pointsOf, rubricToSend } from './rubric-draft'

/** How many totals are asked for, of the panel or of each jury; empty ones do not count. */
const places = [0, 1, 2, 3, 4, 5, 6]

/** Tries the rules on totals somebody makes up, seven of each jury, and shows every step. */
export function RubricTrial({ body }: { body: RubricDraft }) {
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [result, setResult] = useState<Output<'rounds', 'trialRubric'> | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const panels = body.juries ?? [{ id: '', name: '' }]
  const entered = panels.flatMap(({ id }) =>
    places.flatMap(place => {
      const text = typed[`${id}.${place}`]?.trim() ?? ''
      return text === '' ? [] : [{ jury: id, total: pointsOf(text) }]
    }),
  )
  const run = async () => {
    const reply = await callFunction('rounds', 'trialRubric', {
      body: rubricToSend(body),
      totals: entered.map(({ total }) => total ?? 0),
      ...(body.juries ? { juries: entered.map(({ jury }) => jury) } : {}),
    })
    setResult(reply.ok ? reply.data : null)
    setProblem(reply.ok ? null : (reply.failure.details?.fields?.[0]?.message ?? reply.failure.message))
  }
  const bad = entered.some(({ total }) => total === null)
  const lines = result
    ? result.problems.length > 0
      ? result.problems.map(each => each.message)
      : result.steps
    : []
  return (
    <View data-testid="rubric.trial">
      <View className="hall-head__title">试算</View>
      <View className="hall-note">填几位评委的总分，看结果怎样得出。空着的不算。</View>
      {panels.map(({ id, name }) => (
        <View className="hall-grid" key={id}>
          {places.map(place => (
            <TextInput
              key={place}
              name={`trial${id ? `.${id}` : ''}.${place + 1}`}
              label={`${name || '评委'} ${place + 1}`}
              optional
              keyboard="digit"
              maxLength={6}
              value={typed[`${id}.${place}`] ?? ''}
              onChange={text => setTyped({ ...typed, [`${id}.${place}`]: text })}
            />
          ))}
        </View>
      ))}
      <Button
        kind="secondary"
        narrow
        testId="rubric.trial.run"
        disabledReason={entered.length === 0 ? '请先填总分' : bad ? '总分要填数字，最多两位小数' : null}
        onTap={run}
      >
        算一算
      </Button>
      {problem && <View className="hall-problem">{problem}</View>}
      {lines.map(line => (
        <View className="hall-note" key={line}>
          {line}
        </View>
      ))}
      {result?.score && (
        <View className="hall-sum digits" data-testid="rubric.trial.score">
          {`得分 ${result.score}，有效 ${result.counted} 人`}
        </View>
      )}
    </View>
  )
}
