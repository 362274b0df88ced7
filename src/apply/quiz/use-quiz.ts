import { useState } from 'react'
import type { SelfCheckQuestionsView } from '../../contract/views/catalog-self-check'
import { nextQuestion, type QuestionId, type SelfCheckAnswers } from '../../core/self-check-questions'
import { useDraft } from '../../platform/use-draft'

type Questions = SelfCheckQuestionsView['questions']

/** Which question is asked now: one gone back to, else the first unanswered; null when all are answered. */
export function questionNow(
  questions: Questions,
  answers: SelfCheckAnswers,
  back: QuestionId | null,
): Questions[number] | null {
  const asked = back === null ? nextQuestion(questions, answers) : questions.find(({ id }) => id === back)
  return questions.find(({ id }) => id === asked?.id) ?? null
}

/** The questions answered so far that still apply, in order: an earlier answer may make a later question fall away. */
export function answeredQuestions(questions: Questions, answers: SelfCheckAnswers): Questions {
  return questions.filter(
    ({ id, askedOf }) =>
      answers[id] !== undefined &&
      (askedOf === 'all' ||
        answers.subject === undefined ||
        answers.subject === 'unsure' ||
        askedOf.includes(answers.subject)),
  )
}

/** The answers without those to questions that no longer apply. */
export function answersThatApply(questions: Questions, answers: SelfCheckAnswers): SelfCheckAnswers {
  const kept = answeredQuestions(questions, answers).map(({ id }) => [id, answers[id]])
  return Object.fromEntries(kept)
}

/**
 * One run of 我能报哪个组; the answers stay on this device until a new run begins. Answers a link came with are a run of
 * their own: what was answered here before stays as it was.
 */
export function useQuiz(edition: string, questions: Questions, sent: SelfCheckAnswers) {
  const told = Object.keys(sent).length > 0 ? `?${JSON.stringify(sent)}` : ''
  const { value: answers, change, clear } = useDraft<SelfCheckAnswers>('quiz', `${edition}${told}`, sent)
  const [back, setBack] = useState<QuestionId | null>(null)
  const question = questionNow(questions, answers, back)
  const done = answeredQuestions(questions, answers)
  const place = question ? done.filter(({ id }) => id !== question.id).length : done.length
  const before = question ? done.slice(0, indexIn(done, question.id)).at(-1) : done.at(-1)
  return {
    answers: answersThatApply(questions, answers),
    question,
    /** How many questions come before this one. */
    place: Math.min(place, questions.length - 1),
    answer<Q extends QuestionId>(id: Q, value: SelfCheckAnswers[Q]) {
      setBack(null)
      change({ ...answers, [id]: value })
    },
    goBack: before ? () => setBack(before.id) : null,
    restart() {
      setBack(null)
      change({})
      clear()
    },
  }
}

function indexIn(questions: Questions, id: QuestionId): number {
  const at = questions.findIndex(question => question.id === id)
  return at < 0 ? questions.length : at
}
