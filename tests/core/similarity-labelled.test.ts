import { expect, test } from 'vitest'
import { similarTo } from '../../src/core/similarity'
import { entered, labelledPairs } from './similarity-labelled'

const pairs = labelledPairs().map(pair => {
  const [one, two] = entered(pair)
  return { ...pair, found: similarTo(one, [two]).length > 0 }
})
const count = (want: Partial<(typeof pairs)[number]>) =>
  pairs.filter(pair => Object.entries(want).every(([key, value]) => pair[key as keyof typeof pair] === value))
    .length

test('two hundred labelled pairs at least, of both kinds', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(200)
  expect(count({ same: true })).toBeGreaterThanOrEqual(100)
  expect(count({ same: false })).toBeGreaterThanOrEqual(100)
})

test('what is found is nearly always the same project, and nearly every one is found', () => {
  const hits = count({ same: true, found: true })
  expect(hits / count({ found: true })).toBeGreaterThanOrEqual(0.97)
  expect(hits / count({ same: true })).toBeGreaterThanOrEqual(0.97)
})

test.each([
  ['renamed', 1],
  ['reworded', 1],
  ['split', 0.9],
] as const)('%s: at least %d are found', (kind, least) => {
  expect(count({ kind, found: true }) / count({ kind })).toBeGreaterThanOrEqual(least)
})

test('different projects of one field are never put side by side', () => {
  expect(
    count({ kind: 'same-field', found: true }) + count({ kind: 'same-field-reworded', found: true }),
  ).toBe(0)
})
