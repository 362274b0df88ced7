import { isCivilDate } from './calendar'
import type { Question, SelfCheckAnswers, SizeAnswer } from './self-check-questions'
import { UNSURE } from './self-check-questions'

/** Questions a link may answer. What is said of somebody's dishonesty stays with who answered it. */
const told = ['subject', 'place', 'registeredOn', 'onMarket', 'ip', 'past'] as const
const figures = ['employees', 'revenue', 'assets'] as const

/** Answers as parameters of a link to be sent on: nothing about persons and their records is in it. */
export function answersForLink(answers: SelfCheckAnswers): Record<string, string> {
  const { size } = answers
  const figured: Partial<SizeAnswer> = size === undefined || size === UNSURE ? {} : size
  const all: Record<string, string | number | undefined> = {
    ...Object.fromEntries(told.map(id => [id, answers[id]])),
    industry: size === UNSURE ? UNSURE : size?.industryCode,
    ...Object.fromEntries(figures.map(id => [id, figured[id]])),
  }
  const said = Object.entries(all).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, String(value)]))
}

/** The answers a link holds, only those these questions take; anything else is asked as if nobody had answered it. */
export function answersFromLink(
  parameters: Readonly<Record<string, string | undefined>>,
  questions: readonly Question[],
): SelfCheckAnswers {
  const asked = (id: string) => questions.find(question => question.id === id)
  const taken = told.filter(id => {
    const value = parameters[id]
    const question = asked(id)
    if (!value || !question) return false
    const offered = question.options.some(option => option.value === value)
    return offered || (question.kind === 'date' && isCivilDate(value))
  })
  const size = sizeFrom(parameters, asked('size'))
  return {
    ...Object.fromEntries(taken.map(id => [id, parameters[id]])),
    ...(size === undefined ? {} : { size }),
  }
}

function sizeFrom(
  parameters: Readonly<Record<string, string | undefined>>,
  question: Question | undefined,
): SizeAnswer | typeof UNSURE | undefined {
  const { industry } = parameters
  if (question === undefined || industry === undefined) return undefined
  if (industry === UNSURE) return UNSURE
  const known = question.industries.find(({ value }) => value === industry)
  if (known === undefined) return undefined
  const typed = known.figures.flatMap(({ id }) => {
    const text = parameters[id] ?? ''
    return /^\d{1,12}$/.test(text) ? [[id, Number(text)] as const] : []
  })
  return { industryCode: industry, ...Object.fromEntries(typed) }
}
