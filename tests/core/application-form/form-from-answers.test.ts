import { describe, expect, test } from 'vitest'
import { formFromAnswers } from '../../../src/core/application-form/form-from-answers'
import type { SelfCheckAnswers } from '../../../src/core/self-check-questions'

const all: SelfCheckAnswers = {
  ...{ subject: 'company', place: '140403', registeredOn: '2025-06-01', onMarket: 'yes' },
  ...{ ip: 'company', past: 'none', dishonesty: 'listed' },
  size: { industryCode: '06', employees: 86, revenue: 12_505_000, assets: 30_000_000 },
}

describe('A3 答案带入报名', () => {
  test.each<[string, Partial<SelfCheckAnswers>, object]>([
    ['subject', { subject: 'university-team' }, { subject: 'university-team' }],
    ['place', { place: '140403' }, { companyCounty: '140403' }],
    ['registeredOn', { registeredOn: '2025-06-01' }, { registeredOn: '2025-06-01' }],
    [
      'size',
      { size: all.size },
      // the form needs the finer code of the industry: it is asked again
      { headcount: '86', revenue: '1250.5', assets: '3000' },
    ],
    ['onMarket', { onMarket: 'no' }, { onMarket: 'no' }],
    ['ip: some', { ip: 'others' }, { hasProperties: 'yes' }],
    ['ip: none', { ip: 'none' }, { hasProperties: 'no' }],
    ['past: none', { past: 'none' }, { pastAwards: ['none'], nationalLists: ['none'] }],
    // a prize was said, not of which year; the list is not said at all
    ['past: province', { past: 'province' }, { nationalLists: ['none'] }],
    ['past: national', { past: 'national' }, { pastAwards: ['none'] }],
    ['past: both', { past: 'both' }, {}],
    ['dishonesty', { dishonesty: 'listed' }, { dishonesty: 'listed' }],
  ])('%s arrives', (_answer, answers, form) => {
    expect(formFromAnswers(answers)).toEqual(form)
  })

  test('the group gone on with arrives; 暂不知道 leaves a field empty', () => {
    expect(formFromAnswers({}, 'startup')).toEqual({ group: 'startup' })
    const unsure = Object.fromEntries(Object.keys(all).map(id => [id, 'unsure'])) as SelfCheckAnswers
    expect(formFromAnswers(unsure)).toEqual({})
  })
})
