import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { DateField } from '../../components/date-field'
import { dateProblem } from '../../components/date-parts'

interface Properties {
  answer: string | undefined
  onAnswer: (answer: string) => void
}

/** A day in three boxes; only a day of the calendar goes on. */
export function DateQuestion({ answer, onAnswer }: Properties) {
  const [typed, setTyped] = useState(answer === undefined || answer === 'unsure' ? '' : answer)
  const [left, setLeft] = useState(false)
  const problem = dateProblem(typed)
  return (
    <View>
      <View className="card">
        <DateField
          name="date"
          label="请填年、月、日"
          value={typed}
          onChange={setTyped}
          onLeave={() => setLeft(true)}
          problem={left && typed !== '' ? problem : null}
        />
      </View>
      <View className="stack">
        <Button onTap={() => onAnswer(typed)} disabledReason={problem} testId="quiz.next">
          下一题
        </Button>
        <Button kind="secondary" onTap={() => onAnswer('unsure')} testId="quiz.unsure">
          暂不知道
        </Button>
      </View>
    </View>
  )
}
