import { describe, expect, it } from 'vitest'
import {
  type RecommendationCheck,
  type RecommendationLine,
  recommendationProblems,
  shareLimit,
} from '../../src/core/recommendation'

const share = { group: 'startup', name: '创业组', num: 1, den: 5 }
const columns = [
  '项目名称',
  '企业（创客）名称',
  '组别（企业组/创业组）',
  '是否属于专精特新企业',
  '联系人',
  '联系方式',
  '法人（创客填写）',
].map(heading => ({ heading, required: true }))

const line = (project: string, change: Partial<RecommendationLine> = {}): RecommendationLine => ({
  project,
  group: 'enterprise',
  state: 'accepted',
  officialNumber: `演示-${project}`,
  finalRank: Number(project.slice(1)),
  duplicateOpen: false,
  cells: columns.map(() => '演示'),
  reason: '',
  ...change,
})

/** A list of so many enterprises and start-ups in order of rank, with room for all. */
function list(
  enterprises: number,
  startups: number,
  change: Partial<RecommendationCheck> = {},
): RecommendationCheck {
  const make = (n: number, prefix: string, group: string) =>
    Array.from({ length: n }, (_, i) => line(`${prefix}${i + 1}`, { group }))
  const lines = [...make(enterprises, 'e', 'enterprise'), ...make(startups, 's', 'startup')]
  const candidates = lines.map(({ project, group, finalRank }) => ({ project, group, rank: finalRank! }))
  return { lines, candidates, quota: lines.length, share, columns, ...change }
}

const found = (check: RecommendationCheck) =>
  recommendationProblems(check).map(({ code, path }) => `${code} ${path}`)

describe('recommendationProblems', () => {
  it.each([
    [4, 1, []],
    [3, 1, ['OVER_SHARE lines']],
    [11, 2, []],
    [10, 3, ['OVER_SHARE lines']],
    [12, 3, []],
    [11, 3, ['OVER_SHARE lines']],
    [0, 1, ['OVER_SHARE lines']],
    [1, 0, []],
    [0, 0, ['EMPTY_LIST lines']],
  ])('%i 企业组 and %i 创业组: %j (T-09)', (enterprises, startups, problems) => {
    expect(found(list(enterprises, startups))).toEqual(problems)
  })

  it('says how many of the group fit', () => {
    expect([4, 5, 13, 14, 15, 180].map(total => shareLimit(total, share))).toEqual([0, 1, 2, 2, 3, 36])
    expect(recommendationProblems(list(10, 3))[0]!.message).toBe(
      '13 个里创业组最多 2 个，现有 3 个，请调整。',
    )
  })

  it('holds the list to the quota, and needs one', () => {
    expect(found(list(8, 2, { quota: 10 }))).toEqual([])
    expect(found(list(8, 2, { quota: 9 }))).toEqual(['OVER_QUOTA lines'])
    expect(found(list(8, 2, { quota: null }))).toEqual(['QUOTA_UNKNOWN quota'])
  })

  it.each<[string, Partial<RecommendationLine>, string[]]>([
    ['no official number', { officialNumber: null }, ['NO_OFFICIAL_NUMBER lines.1.officialNumber']],
    ['a blank official number', { officialNumber: '　' }, ['NO_OFFICIAL_NUMBER lines.1.officialNumber']],
    ['not accepted', { state: 'disqualified' }, ['NOT_ACCEPTED lines.1.state']],
    ['no rank in the final', { finalRank: null }, ['NOT_IN_FINAL lines.1.finalRank']],
    ['an open duplicate case', { duplicateOpen: true }, ['DUPLICATE_OPEN lines.1']],
    ['an empty cell', { cells: ['a', 'b', 'c', 'd', 'e', ' ', 'g'] }, ['CELL_EMPTY lines.1.cells.5']],
    ['a missing cell', { cells: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['CELL_EMPTY lines.1.cells.6']],
    ['the same project again', { project: 'e1', finalRank: 1 }, ['LISTED_TWICE lines.1']],
  ])('notices %s', (_, change, problems) => {
    const check = list(2, 0)
    expect(found({ ...check, candidates: [], lines: [check.lines[0]!, line('e2', change)] })).toEqual(
      problems,
    )
  })

  it('names the empty column in the words of the form', () => {
    const check = list(1, 0)
    const cells = columns.map((_, i) => (i === 6 ? '' : 'x'))
    const problems = recommendationProblems({ ...check, lines: [line('e1', { cells })] })
    expect(problems[0]!.message).toBe('“法人（创客填写）”还没有填写。')
  })

  it('asks for a reason from each project that goes before a better rank of its own group', () => {
    const check = list(5, 1)
    const lines = check.lines.filter(({ project }) => project !== 'e2')
    expect(found({ ...check, lines: [...lines, line('e6')] })).toEqual(
      ['e3', 'e4', 'e5', 'e6'].map((_, i) => `REASON_MISSING lines.${[1, 2, 3, 5][i]}.reason`),
    )
    const reasoned = [...lines, line('e6')].map(l =>
      l.group === 'enterprise' ? { ...l, reason: '名次在前者放弃' } : l,
    )
    expect(found({ ...check, lines: reasoned })).toEqual([])
  })
})
