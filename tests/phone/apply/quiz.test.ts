import { describe, expect, test } from 'vitest'
import { figureProblem, type SizeTyped, sizeAnswer, sizeTyped } from '../../../src/apply/quiz/size-answer'
import { answersThatApply, questionNow } from '../../../src/apply/quiz/use-quiz'
import { selfCheckQuestions } from '../../../src/core/self-check-questions'
import { editionBySlug } from '../../../src/editions/registry'

const questions = selfCheckQuestions(editionBySlug('changzhi-2026')!).map(question => ({
  ...question,
  quotes: [],
}))
const sizeQuestion = questions.find(({ id }) => id === 'size')!
const industry = sizeQuestion.industries.find(({ figures }) => figures.length === 2)!
const typed = (change: Partial<SizeTyped>): SizeTyped => ({
  industry: industry.value,
  employees: '',
  revenue: '',
  assets: '',
  ...change,
})

describe('the way through the questions', () => {
  test('at most eight, the next unanswered one is asked, going back asks the one before', () => {
    expect(questions.length).toBeLessThanOrEqual(8)
    expect(questionNow(questions, {}, null)?.id).toBe('subject')
    expect(questionNow(questions, { subject: 'company' }, null)?.id).toBe('place')
    expect(questionNow(questions, { subject: 'company' }, 'subject')?.id).toBe('subject')
  })
  test('a person is not asked about a company, and the answers about one fall away', () => {
    const answers = { subject: 'individual', place: '140403' } as const
    expect(questionNow(questions, answers, null)?.id).toBe('ip')
    expect(answersThatApply(questions, answers)).toEqual({ subject: 'individual' })
    expect(answersThatApply(questions, { ...answers, subject: 'company' }).place).toBe('140403')
  })
})

describe('how large the company is', () => {
  test('amounts are typed in 万元 and answered in yuan; what is empty is not known', () => {
    const answer = sizeAnswer(sizeQuestion, typed({ revenue: '1250.5' }))
    expect(answer).toEqual({ industryCode: industry.value, revenue: 12_505_000 })
    expect(sizeTyped(answer!).revenue).toBe('1250.5')
  })
  test('full-width digits and separators are read, anything else is said at its box', () => {
    expect(sizeAnswer(sizeQuestion, typed({ revenue: '１，０００' }))?.revenue).toBe(10_000_000)
    expect(sizeAnswer(sizeQuestion, typed({ revenue: '约一千' }))).toBeNull()
    const figure = industry.figures.find(({ unit }) => unit === '人')!
    expect(figureProblem(figure, typed({ [figure.id]: '86.5' }))).toContain('整数')
    expect(figureProblem(figure, typed({ [figure.id]: '86' }))).toBeNull()
  })
  test('without an industry there is no answer', () => {
    expect(sizeAnswer(sizeQuestion, typed({ industry: '' }))).toBeNull()
  })
})
