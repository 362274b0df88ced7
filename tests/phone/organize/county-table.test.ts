import { describe, expect, test } from 'vitest'
import type { CountyCountsView } from '../../../src/contract/views/screening'
import { cellFilter, countyRows, groupsOf, stateChoices } from '../../../src/organize/home/county-table'

const enterprise = { id: 'enterprise', name: '企业组' }
const startup = { id: 'startup', name: '创业组' }
const none = { id: '', name: '未选组别' }

const counties: CountyCountsView[] = [
  {
    county: { id: '140403', name: '潞州区' },
    groups: [
      { group: enterprise, counts: { draft: 2, submitted: 3 }, total: 5 },
      { group: startup, counts: { submitted: 1 }, total: 1 },
    ],
    total: 6,
  },
  {
    county: { id: 'none', name: '未填县区' },
    groups: [
      { group: enterprise, counts: {}, total: 0 },
      { group: startup, counts: {}, total: 0 },
      { group: none, counts: { draft: 4 }, total: 4 },
    ],
    total: 4,
  },
]
const states = [
  { id: 'draft', name: '草稿' },
  { id: 'submitted', name: '待审核' },
  { id: 'rejected', name: '审核不通过' },
]

describe('县区 × 组别 × 状态', () => {
  test('all states: the totals of the server; one state: its counts alone', () => {
    expect(countyRows(counties, null).map(row => row.total)).toEqual([6, 4])
    expect(countyRows(counties, 'submitted')[0]).toMatchObject({
      counts: { enterprise: 3, startup: 1 },
      total: 4,
    })
    expect(countyRows(counties, 'rejected').map(row => row.total)).toEqual([0, 0])
  })
  test('the states add up to 全部; a state nobody is in is not offered', () => {
    const choices = stateChoices(counties, states)
    expect(choices.map(({ name, count }) => [name, count])).toEqual([
      ['全部', 10],
      ['草稿', 6],
      ['待审核', 4],
    ])
  })
  test('a group that only one county has is a column too, once', () => {
    expect(groupsOf(counties)).toEqual([enterprise, startup, none])
  })
  test('the list behind a cell', () => {
    expect(cellFilter('140403', 'enterprise', 'submitted')).toEqual({
      counties: ['140403'],
      group: 'enterprise',
      states: ['submitted'],
    })
    expect(cellFilter('none', null, null)).toEqual({ counties: ['none'] })
  })
})
