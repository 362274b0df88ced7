import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { ErrorState } from '../../components/error-state'
import { Sheet } from '../../components/sheet'
import { TextArea } from '../../components/text-area'
import { fieldProblem, useAction } from '../../platform/use-action'
import type { CrossSheetProperties } from './cross-act'

/** What the units are asked, and until which day. */
export function AskSheet({ edition, of, onClose, onDone }: CrossSheetProperties) {
  const { run, busy, failure } = useAction('recommendations', 'askCross')
  const [question, setQuestion] = useState('')
  const [dueOn, setDueOn] = useState('')
  const missing =
    question.trim() === '' ? '请写要说明什么' : /^\d{4}-\d{2}-\d{2}$/.test(dueOn) ? null : '请填写答复日期'
  const send = async () => {
    const reply = await run({ edition, case: of.case, expectedVersion: of.version, question, dueOn })
    if (reply.ok) onDone()
  }
  return (
    <Sheet
      open
      title="请市里说明"
      testId="org.cross.ask.sheet"
      onClose={onClose}
      actions={
        <Button busy={busy} disabledReason={missing} testId="org.cross.ask.send" onTap={() => void send()}>
          发给双方市
        </Button>
      }
    >
      {failure && !failure.details?.fields && <ErrorState slim failure={failure} />}
      <View className="lead">双方市各看到自己的项目，和对方相同在哪里。对方的名称和姓名不显示。</View>
      <TextArea
        name="cross-question"
        label="请说明什么"
        hint="双方市都会看到，请不写名称和姓名"
        most={500}
        value={question}
        onChange={setQuestion}
        problem={fieldProblem(failure, 'question')}
      />
      <DateField
        name="cross-due"
        label="答复日期"
        hint="本届通知未规定，由省里定"
        value={dueOn}
        onChange={setDueOn}
        problem={fieldProblem(failure, 'dueOn')}
      />
    </Sheet>
  )
}
