import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answersForLink, answersFromLink } from '../../src/core/self-check-link'
import { type SelfCheckAnswers, selfCheckQuestions } from '../../src/core/self-check-questions'
import { editionBySlug } from '../../src/editions/registry'

const questions = selfCheckQuestions(editionBySlug('changzhi-2026')!)
const option = (id: string) =>
  fc.constantFrom(...questions.find(question => question.id === id)!.options.map(({ value }) => value))
const date = fc.constantFrom('2024-01-01', '2023-12-31', 'unsure')
const figure = fc.integer({ min: 0, max: 999_999_999 })
const answers = fc.record(
  {
    ...{ subject: option('subject'), place: option('place'), registeredOn: date },
    ...{ onMarket: option('onMarket'), ip: option('ip'), past: option('past') },
    dishonesty: option('dishonesty'),
    size: fc.oneof(
      fc.constant('unsure'),
      fc.record({ employees: figure, revenue: figure }, { requiredKeys: [] }).map(figures => ({
        industryCode: '06',
        ...figures,
      })),
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SelfCheckAnswers>

describe('A3 链接里的答案', () => {
  test('every answer arrives, but none about somebody’s records', () => {
    fc.assert(
      fc.property(answers, given => {
        const { dishonesty: _kept, ...told } = given
        expect(answersFromLink(answersForLink(given), questions)).toEqual(told)
        expect(Object.keys(answersForLink(given))).not.toContain('dishonesty')
      }),
    )
  })
  test('what these questions do not take is asked as if nobody had answered', () => {
    const foreign = {
      ...{ subject: 'emperor', place: '110101', registeredOn: '2026-02-30', onMarket: '<script>' },
      ...{ industry: '99', employees: '5', past: '', dishonesty: 'none', phone: '13800000001' },
    }
    expect(answersFromLink(foreign, questions)).toEqual({})
    const half = { industry: '06', employees: '-3', revenue: '12.5', assets: '7' }
    expect(answersFromLink(half, questions)).toEqual({ size: { industryCode: '06' } })
  })
})
