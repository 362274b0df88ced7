import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { TextInput } from '../../components/text-input'
import type { SelfCheckQuestionsView } from '../../contract/views/catalog-self-check'
import type { SelfCheckAnswers } from '../../core/self-check-questions'
import { emptySize, figureProblem, type SizeTyped, sizeAnswer, sizeTyped } from './size-answer'

interface Properties {
  question: SelfCheckQuestionsView['questions'][number]
  answer: SelfCheckAnswers['size']
  onAnswer: (answer: NonNullable<SelfCheckAnswers['size']>) => void
}

/** 企业有多大: the industry first, then only the figures that industry is sized by. */
export function SizeQuestion({ question, answer, onAnswer }: Properties) {
  const [typed, setTyped] = useState<SizeTyped>(() =>
    answer === undefined || answer === 'unsure' ? emptySize : sizeTyped(answer),
  )
  const industry = question.industries.find(({ value }) => value === typed.industry)
  const ready = sizeAnswer(question, typed)
  return (
    <View>
      <View className="card">
        {industry ? (
          <View className="industry">
            <View className="industry__name">{`所属行业：${industry.label}`}</View>
            <Button
              kind="quiet"
              narrow
              onTap={() => setTyped({ ...typed, industry: '' })}
              testId="quiz.industry.change"
            >
              换一个
            </Button>
          </View>
        ) : (
          <ChoiceList
            name="industry"
            label="所属行业"
            choices={question.industries}
            twoColumns
            value={null}
            onChange={value => setTyped({ ...typed, industry: value })}
          />
        )}
        {industry?.figures.map(figure => (
          <TextInput
            key={figure.id}
            name={figure.id}
            label={figure.unit === '人' ? `${figure.label}（人）` : `${figure.label}（万元）`}
            hint="不知道可以空着"
            keyboard={figure.unit === '人' ? 'number' : 'digit'}
            maxLength={20}
            value={typed[figure.id]}
            onChange={value => setTyped({ ...typed, [figure.id]: value })}
            problem={figureProblem(figure, typed)}
          />
        ))}
      </View>
      <View className="stack">
        <Button
          onTap={() => ready && onAnswer(ready)}
          disabledReason={ready ? null : industry ? '请把数字改对，或者空着' : '先选所属行业，或点“暂不知道”'}
          testId="quiz.next"
        >
          下一题
        </Button>
        <Button kind="secondary" onTap={() => onAnswer('unsure')} testId="quiz.unsure">
          暂不知道
        </Button>
      </View>
    </View>
  )
}
