import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArrivalCheck, type ArrivedLine, arrivalFindings } from '../../src/core/arrival'
import { arrivalStates } from '../../src/core/arrival-states'
import { actionsIn } from '../../src/core/lifecycle'

const share = { group: 'startup', name: '创业组', num: 1, den: 5 }
const line = (i: number, over: Partial<ArrivedLine> = {}): ArrivedLine => ({
  ...{ number: `app_${i}`, group: 'enterprise', projectName: `项目${i}`, subjectName: `单位${i}` },
  ...{ companyCode: null, officialNumber: `N${i}`, rank: i, score: '90.00', reason: '', empty: [] },
  ...over,
})
const find = (lines: readonly ArrivedLine[], over: Partial<ArrivalCheck> = {}) =>
  arrivalFindings({
    ...{
      lines,
      states: new Map(),
      quota: 20,
      share,
      headings: ['项目名称', '联系方式'],
      taken: new Set<string>(),
    },
    ...over,
  })
const codes = (lines: readonly ArrivedLine[], over: Partial<ArrivalCheck> = {}) =>
  find(lines, over).problems.map(({ code, path }) => `${code} ${path}`)

describe('a list on the desk above', () => {
  test('is sound with all it needs', () => {
    expect(find([line(1), line(2)])).toEqual({ problems: [], warnings: [] })
  })
  test('keeps to the quota: as many pass, one more is stopped; unknown, people look', () => {
    expect(codes([line(1), line(2)], { quota: 2 })).toEqual([])
    expect(codes([line(1), line(2)], { quota: 1 })).toEqual(['OVER_QUOTA lines'])
    expect(find([line(1)], { quota: null })).toMatchObject({
      problems: [],
      warnings: [{ code: 'QUOTA_UNKNOWN' }],
    })
  })
  test('holds at most one fifth of 创业组 by integers (T-09)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), (total, wanted) => {
        const startup = Math.min(wanted, total)
        const lines = Array.from({ length: total }, (_, i) =>
          line(i, i < startup ? { group: 'startup' } : {}),
        )
        const over = codes(lines, { quota: 60 }).includes('OVER_SHARE lines')
        expect(over).toBe(startup * 5 > total)
      }),
    )
  })
  test('names the line and the column of what is missing', () => {
    expect(
      codes([line(1, { officialNumber: null }), line(2, { empty: ['联系方式'] }), line(3, { group: null })]),
    ).toEqual([
      'NO_OFFICIAL_NUMBER lines.0.officialNumber',
      'CELL_EMPTY lines.1.cells.1',
      'GROUP_UNKNOWN lines.2.group',
    ])
  })
  test('sees the same number or project twice, whatever its width, and numbers of other units', () => {
    expect(codes([line(1, { officialNumber: 'ＡＢ1' }), line(2, { officialNumber: 'AB1 ' })])).toEqual([
      'NUMBER_TWICE lines.1.officialNumber',
    ])
    expect(codes([line(1), line(2, { projectName: '项目1', subjectName: ' 单位1' })])).toEqual([
      'PROJECT_TWICE lines.1',
    ])
    expect(codes([line(1)], { taken: new Set(['N1']) })).toEqual(['NUMBER_TAKEN lines.0.officialNumber'])
    expect(codes([line(1), line(1, { officialNumber: 'N9', projectName: '别的' })])).toEqual([
      'LISTED_TWICE lines.1',
    ])
  })
  test('asks registrations here whether they still stand; a printed form says no rank, which people look at', () => {
    expect(codes([line(1)], { states: new Map([['app_1', 'withdrawn' as const]]) })).toEqual([
      'NOT_ACCEPTED lines.0.state',
    ])
    expect(find([line(1, { rank: null })])).toMatchObject({
      problems: [],
      warnings: [{ code: 'NOT_IN_FINAL' }],
    })
  })
  test('can be sent back while it counts, and rests when returned or replaced', () => {
    for (const state of ['arrived', 'proposed', 'accepted'] as const)
      expect(actionsIn(arrivalStates, state)).toContain('return')
    for (const state of ['returned', 'superseded'] as const)
      expect(actionsIn(arrivalStates, state)).toEqual([])
  })
})
