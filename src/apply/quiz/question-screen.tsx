import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ClauseQuote } from '../../components/clause-quote'
import { Icon } from '../../components/icon'
import { Pressable } from '../../components/pressable'
import type { SelfCheckQuestionsView } from '../../contract/views/catalog-self-check'
import type { SelfCheckAnswers } from '../../core/self-check-questions'
import { openLink } from '../../platform/navigation'
import { DateQuestion } from './date-question'
import { SizeQuestion } from './size-question'
import type { useQuiz } from './use-quiz'

type Question = SelfCheckQuestionsView['questions'][number]

function Clauses({ quotes }: { quotes: Question['quotes'] }) {
  const [open, setOpen] = useState(false)
  if (quotes.length === 0) return null
  return (
    <View>
      <Pressable className="fold fold--plain" expanded={open} onTap={() => setOpen(!open)} testId="quiz.why">
        <View className="fold__hint">通知里为什么问这一条</View>
        <Icon name={open ? 'down' : 'next'} />
      </Pressable>
      {open &&
        quotes.map(quote => (
          <ClauseQuote
            key={quote.id}
            quote={quote.text}
            source={quote.source}
            onOpen={() => void openLink(quote.link)}
          />
        ))}
    </View>
  )
}

/** The control a question is answered with; a choice answers at once. */
function Control({ question, quiz }: { question: Question; quiz: ReturnType<typeof useQuiz> }) {
  const { id, kind, options, title } = question
  const answer = quiz.answers[id]
  const text = typeof answer === 'string' ? answer : undefined
  const choose = (value: string) => quiz.answer(id, value as SelfCheckAnswers[typeof id])
  if (kind === 'date') return <DateQuestion answer={text} onAnswer={choose} />
  if (kind === 'size') {
    return (
      <SizeQuestion
        question={question}
        answer={quiz.answers.size}
        onAnswer={value => quiz.answer('size', value)}
      />
    )
  }
  return (
    <ChoiceList
      name={id}
      label={title}
      quietLabel
      choices={options}
      twoColumns={options.length > 8}
      value={text ?? null}
      onChange={choose}
    />
  )
}

/** One question on a screen of its own. */
export function QuestionScreen({
  question,
  total,
  quiz,
}: {
  question: Question
  total: number
  quiz: ReturnType<typeof useQuiz>
}) {
  return (
    <View data-testid={`quiz.${question.id}`}>
      <View className="quiz-place digits">{`第 ${quiz.place + 1} 题，最多 ${total} 题`}</View>
      <View className="page-title">{question.title}</View>
      <View className="lead">{question.help}</View>
      <Control key={question.id} question={question} quiz={quiz} />
      <Clauses key={`${question.id}-clauses`} quotes={question.quotes} />
      {quiz.goBack && (
        <Button kind="quiet" onTap={quiz.goBack} testId="quiz.back">
          上一题
        </Button>
      )}
    </View>
  )
}
