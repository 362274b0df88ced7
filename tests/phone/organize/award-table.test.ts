import { expect, test } from 'vitest'
import type { GroupAwardTable } from '../../../src/contract/views/results'
import { decidedLevels, numberProblem, typedLevels } from '../../../src/organize/awards/table-draft'

const table = {
  levels: [
    { name: '一等奖', count: 1, money: 20_000 },
    { name: '二等奖', count: 0, money: null },
    { name: '三等奖', count: null, money: 0 },
  ],
} as unknown as GroupAwardTable

test('open stays open and zero stays zero, there and back', () => {
  expect(typedLevels(table)[1]).toEqual({ name: '二等奖', count: '0', money: '' })
  expect(decidedLevels(typedLevels(table))).toEqual(table.levels)
})

test('only whole numbers, or nothing', () => {
  expect(numberProblem('', '名额')).toBeNull()
  expect(numberProblem('12', '名额')).toBeNull()
  expect(numberProblem('1.5', '名额')).toBe('名额请填整数，未定就空着')
  expect(numberProblem('-1', '奖金')).not.toBeNull()
  expect(numberProblem('两名', '名额')).not.toBeNull()
})
