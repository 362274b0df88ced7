import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/choice-list'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'
import { ActSheet, type SheetProperties } from './act-sheet'

const choices = [
  { value: 'agree' as const, label: '同意，就这样决定' },
  { value: 'back' as const, label: '退回，继续核查' },
]

/** The second person's decision on what was proposed, word for word. */
export function DecideSheet({ edition, view, onClose, onDone }: SheetProperties) {
  const { run, busy, failure } = useAction('results', 'ruleObjection')
  const [choice, setChoice] = useState<'agree' | 'back' | null>(null)
  const [reason, setReason] = useState('')
  const { objection, version, ruling } = view
  const back = choice === 'back'
  const missing = choice === null ? '请选择' : back && reason.trim() === '' ? '请写明退回的理由' : null
  const send = async () => {
    const asked = { edition, objection, expectedVersion: version, agree: !back, ...(back && { reason }) }
    if ((await run(asked)).ok) onDone()
  }
  return (
    <ActSheet
      title={`决定 ${view.number}`}
      verb={back ? '退回' : '决定'}
      {...{ busy, failure, missing, onClose }}
      onSend={() => void send()}
    >
      {ruling && (
        <View>
          <View className="lead">{`${ruling.outcomeText}：${ruling.consequenceText}`}</View>
          <View className="case-text">{ruling.reasons}</View>
          {ruling.consequence === 'disqualify' && (
            <View className="notice-line tone-need">
              决定后立即取消该项目的参赛资格，名额空缺，不自动顺延。
            </View>
          )}
        </View>
      )}
      <ChoiceList name="agree" label="您的决定" choices={choices} value={choice} onChange={setChoice} />
      {back && (
        <TextArea
          name="reason"
          label="退回的理由"
          most={300}
          value={reason}
          onChange={setReason}
          problem={fieldProblem(failure, 'reason')}
        />
      )}
    </ActSheet>
  )
}
