import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignAwards } from '../../src/core/awards'
import type { Prize } from '../../src/core/edition-terms'
import type { RankedRow } from '../../src/core/ranking'

const nobody = { projects: [], moveUp: false }
const prizes = (...counts: Prize['count'][]): Prize[] =>
  counts.map((count, i) => ({
    name: ['一等奖', '二等奖', '三等奖', '优胜奖'][i]!,
    count,
    money: 'not-stated',
  }))

/** Rows of the given ranks, named a, b, c … in order. */
function rows(...ranks: number[]): RankedRow[] {
  return ranks.map((rank, i) => ({
    project: String.fromCharCode(97 + i),
    rank,
    tied: ranks.filter(other => other === rank).length > 1,
    score: 9000 - rank,
    decimals: 2,
    sum: 0,
    count: 1,
  }))
}

const given = (outcome: ReturnType<typeof assignAwards>) =>
  outcome.lines.map(line => `${line.project}${line.prize[0]}`)

describe('assignAwards', () => {
  it('gives the prizes in order of rank', () => {
    const outcome = assignAwards(rows(1, 2, 3, 4, 5), prizes(1, 2, 1), nobody)
    expect(given(outcome)).toEqual(['a一', 'b二', 'c二', 'd三'])
    expect(outcome).toMatchObject({ vacant: [], problems: [] })
  })

  it('reports a tie at an edge and decides for neither side', () => {
    const outcome = assignAwards(rows(1, 1, 3, 4), prizes(1, 2), nobody)
    expect(given(outcome)).toEqual(['c二'])
    expect(outcome.problems).toEqual([
      {
        code: 'TIE_AT_EDGE',
        prize: '一等奖',
        projects: ['a', 'b'],
        message: '并列第 1 名的 2 个项目跨过“一等奖”名额线，请先定先后。',
      },
    ])
    expect(given(assignAwards(rows(1, 1, 3), prizes(2, 1), nobody))).toEqual(['a一', 'b一', 'c二'])
  })

  it('reports a tie at the last place of all', () => {
    const outcome = assignAwards(rows(1, 2, 2), prizes(1, 1), nobody)
    expect(outcome.problems).toMatchObject([{ prize: '二等奖', projects: ['b', 'c'] }])
    expect(assignAwards(rows(1, 2, 2), prizes(1, 2), nobody).problems).toEqual([])
  })

  it('reports a tie across two edges for both', () => {
    const outcome = assignAwards(rows(1, 1, 1), prizes(1, 1, 1), nobody)
    expect(outcome.problems.map(problem => problem.prize)).toEqual(['一等奖', '二等奖'])
    expect(outcome.lines).toEqual([])
  })

  it('a prize without places is passed over, also at an edge', () => {
    expect(given(assignAwards(rows(1, 2), prizes(0, 1), nobody))).toEqual(['a二'])
    const outcome = assignAwards(rows(1, 1, 3), prizes(1, 0, 1), nobody)
    expect(outcome.problems.map(problem => problem.prize)).toEqual(['一等奖'])
  })

  it('never guesses a count, nor anything behind it', () => {
    const outcome = assignAwards(rows(1, 2, 3), prizes(1, 'not-stated', 1), nobody)
    expect(given(outcome)).toEqual(['a一'])
    expect(outcome.problems).toMatchObject([{ code: 'COUNT_NOT_DECIDED', prize: '二等奖' }])
  })

  it('leaves a disqualified place empty unless the committee moves up', () => {
    const stays = assignAwards(rows(1, 2, 3), prizes(1, 1, 2), { projects: ['a'], moveUp: false })
    expect(given(stays)).toEqual(['b二', 'c三'])
    expect(stays.vacant).toEqual([
      { prize: '一等奖', places: 1 },
      { prize: '三等奖', places: 1 },
    ])
    const moved = assignAwards(rows(1, 2, 3), prizes(1, 1, 2), { projects: ['a'], moveUp: true })
    expect(given(moved)).toEqual(['b一', 'c二'])
    expect(moved.vacant).toEqual([{ prize: '三等奖', places: 2 }])
  })

  it('asks whether the next ones move up where nobody has said and it matters', () => {
    const open = (project: string, ranking = rows(1, 2, 3)) =>
      assignAwards(ranking, prizes(1, 1), { projects: [project], moveUp: 'not-stated' })
    const first = open('a')
    expect([given(first), first.vacant]).toEqual([['b二'], [{ prize: '一等奖', places: 1 }]])
    expect(first.problems).toMatchObject([{ code: 'VACANCY_NOT_STATED', prize: '一等奖', projects: ['a'] }])
    expect(open('b').problems).toMatchObject([{ code: 'VACANCY_NOT_STATED', prize: '二等奖' }])
    expect(open('c').problems).toEqual([])
    expect(open('b', rows(1, 2)).problems).toEqual([])
  })

  it('never gives more than the table, never twice, never a better prize to a worse rank', () => {
    const ranking = fc.array(fc.boolean(), { maxLength: 12 }).map(ties => {
      const ranks: number[] = []
      for (const [i, tie] of ties.entries()) ranks.push(tie && i > 0 ? ranks[i - 1]! : i + 1)
      return rows(...ranks)
    })
    fc.assert(
      fc.property(ranking, fc.array(fc.nat(4), { maxLength: 4 }), (ranking, counts) => {
        const table = prizes(...counts)
        const { lines, problems, vacant } = assignAwards(ranking, table, nobody)
        expect(new Set(lines.map(line => line.project)).size).toBe(lines.length)
        for (const [i, { name }] of table.entries()) {
          expect(lines.filter(line => line.prize === name).length).toBeLessThanOrEqual(counts[i]!)
        }
        const order = lines.map(line => table.findIndex(({ name }) => name === line.prize))
        expect([...order].sort((a, b) => a - b)).toEqual(order)
        const places = counts.reduce((sum, n) => sum + n, 0)
        const empty = vacant.reduce((sum, { places }) => sum + places, 0)
        if (problems.length === 0) expect(lines.length + empty).toBe(places)
      }),
    )
  })
})
