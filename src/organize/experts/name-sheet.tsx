import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { TextInput } from '../../components/text-input'
import type { ExpertDrawsView } from '../../contract/views/experts'
import { fieldProblem, useAction } from '../../platform/use-action'
import { useCall } from '../../platform/use-call'
import { AnswerBy, instantOf, noMoment } from './answer-by'

interface Properties {
  edition: string
  view: ExpertDrawsView
  onClose: () => void
  onDone: () => void
}

/** Names an expert by hand: found by name or employer, with a reason, marked as such ever after. */
export function NameSheet({ edition, view, onClose, onDone }: Properties) {
  const name = useAction('rounds', 'nameExpert')
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const [expert, setExpert] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [moment, setMoment] = useState(noMoment)
  const found = useCall('rounds', 'experts', { edition, state: 'active', field: null, text, page: 1 })
  const because = new Map(view.excluded.map(each => [each.expert, each.because]))
  const choices = found.data?.experts.slice(0, 10).map(each => ({
    value: each.id,
    label: `${each.name}（${each.employer}）`,
    hint: because.get(each.id) ?? each.fields.join('、'),
  }))
  const answerBy = instantOf(moment)
  const send = async () => {
    if (!expert || !answerBy) return
    const reply = await name.run({ session: view.session.id, expert, reason, answerBy })
    if (reply.ok) onDone()
  }
  const missing = !expert
    ? '请选择一位专家'
    : !reason.trim()
      ? '请写明指定的理由'
      : answerBy
        ? null
        : '请先填好答复截止时间'
  return (
    <Sheet
      open
      title="手工指定评委"
      testId="org.experts.name.sheet"
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" onTap={onClose}>
            取消
          </Button>
          <Button busy={name.busy} disabledReason={missing} onTap={send} testId="org.experts.name.send">
            指定并邀请
          </Button>
        </>
      }
    >
      <View className="note">手工指定会在记录和核验包里标明，请写明理由。</View>
      {name.failure && !name.failure.details?.fields && <ErrorState slim failure={name.failure} />}
      <TextInput
        name="find"
        label="姓名或单位"
        value={typed}
        onChange={setTyped}
        onLeave={() => setText(typed)}
        onConfirm={() => setText(typed)}
        maxLength={40}
      />
      {choices && (
        <ChoiceList name="expert" label="专家" choices={choices} value={expert} onChange={setExpert} />
      )}
      <TextArea
        name="reason"
        label="指定的理由"
        most={200}
        value={reason}
        onChange={setReason}
        problem={fieldProblem(name.failure, 'reason')}
      />
      <AnswerBy value={moment} onChange={setMoment} problem={fieldProblem(name.failure, 'answerBy')} />
    </Sheet>
  )
}
