import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readEditionDocument } from '../../src/contract/schemas/edition/read'
import { everyField } from '../../src/core/edition-problems-finding'
import { changed, errorsOf, example, problemsOf } from './mutate'

const all = everyField(example).filter(({ at }) => at.length > 0)
const pieces = all.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value))

describe('nothing is dropped and nothing breaks', () => {
  test('a foreign field is refused by name wherever it stands', () => {
    expect(pieces.length).toBeGreaterThan(200)
    const silent = pieces.filter(({ at }) => {
      const foreign = changed(example, [...at, 'foreign'].join('.'), 1)
      return !errorsOf(foreign).some(error => error.includes('目前的届次格式不认识“foreign”'))
    })
    expect(silent.map(({ at }) => at.join('.'))).toEqual([])
  })
  test('what is read is what was written', () => {
    expect(readEditionDocument(example)).toEqual({ ok: true, document: example })
  })
  test.each([-Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER + 1])(
    'a number beyond counting is refused in Chinese: %d',
    value => {
      const problems = all
        .filter(field => typeof field.value === 'number')
        .flatMap(({ at }) => problemsOf(changed(example, at.join('.'), value)))
      expect(problems.map(({ message }) => message)).toContain('数字太大或太小，请核对。')
      expect(problems.filter(({ message }) => !/[\u4e00-\u9fff].*[。；]$/.test(message))).toEqual([])
    },
  )
  test('any value in any field is judged, in Chinese and with a place', () => {
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.jsonValue({ maxDepth: 2 }), (i, value) => {
        for (const problem of problemsOf(changed(example, all[i]!.at.join('.'), value))) {
          expect(problem.message).toMatch(/[\u4e00-\u9fff].*[。；]$/)
          expect(problem.place).not.toBe('')
        }
      }),
      { numRuns: 200 },
    )
  })
  test.each([2 ** 53, -(2 ** 53), 1e300])('a number beyond what is exact, %d, is told in Chinese', value => {
    const messages = problemsOf(changed(example, 'edition.year', value)).map(({ message }) => message)
    expect(messages).not.toEqual([])
    for (const message of messages) expect(message).toMatch(/^[^A-Za-z]*[。；]$/)
  })
})
