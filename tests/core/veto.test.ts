import { describe, expect, it } from 'vitest'
import { assignAwards } from '../../src/core/awards'
import type { GroupRanking } from '../../src/core/ranking'
import { applyVetoes, beforeVetoes, strikeOut, type Veto } from '../../src/core/veto'

const rule = { role: '评审委员会主任', clause: 'X-01' }
const keep = { rule: 'keep-empty', clause: 'X-02' } as const
const move = { rule: 'move-up', clause: 'X-02' } as const

function ranking(...ranks: number[]): GroupRanking {
  const rows = ranks.map((rank, i) => ({
    project: 'abcdef'[i]!,
    rank,
    tied: ranks.filter(other => other === rank).length > 1,
    score: 9000 - rank,
    decimals: 2,
    sum: 9000 - rank,
    count: 1,
  }))
  return { group: 'enterprise', rows, ties: [], unranked: [{ project: 'x', reason: 'not-presented' }] }
}
const veto = (project: string, over: Partial<Veto> = {}): Veto => ({
  project,
  role: rule.role,
  reason: '材料不实',
  ref: '否决书 1 号',
  ...over,
})
const ranks = ({ ranking }: ReturnType<typeof applyVetoes>) =>
  ranking.rows.map(({ project, rank }) => `${project}${rank}`).join(' ')

describe('applyVetoes', () => {
  it('strikes a project out in writing; it stays visible with the rank it had', () => {
    const outcome = applyVetoes(rule, keep, ranking(1, 2, 3), [veto('b')])
    expect(ranks(outcome)).toBe('a1 c3')
    expect(outcome.ranking.unranked).toEqual([
      { project: 'x', reason: 'not-presented' },
      {
        project: 'b',
        reason: 'vetoed',
        before: ranking(1, 2, 3).rows[1],
        veto: { role: rule.role, ref: '否决书 1 号' },
      },
    ])
    expect(outcome).toMatchObject({ disqualified: { projects: ['b'], moveUp: false }, problems: [] })
  })

  it('the next ones move up only where the notice says so', () => {
    const outcome = applyVetoes(rule, move, ranking(1, 2, 2, 4), [veto('b'), veto('a')])
    expect(ranks(outcome)).toBe('c1 d2')
    expect(outcome.ranking.rows[0]!.tied).toBe(false)
    expect(outcome.disqualified).toEqual({ projects: ['a', 'b'], moveUp: true })
  })

  it('what becomes of the place is asked where nobody stated it', () => {
    const outcome = applyVetoes(rule, 'not-stated', ranking(1, 2, 3), [veto('a')])
    expect([ranks(outcome), outcome.problems.map(({ code }) => code)]).toEqual([
      'b2 c3',
      ['VACANCY_NOT_STATED'],
    ])
  })

  it('the awards over the locked ranking follow the same rule', () => {
    const prizes = [
      { name: '一等奖', count: 1, money: 'not-stated' as const },
      { name: '二等奖', count: 1, money: 'not-stated' as const },
    ]
    const awarded = (vacancy: typeof keep | typeof move | 'not-stated') => {
      const { disqualified } = applyVetoes(rule, vacancy, ranking(1, 2, 3), [veto('a')])
      const outcome = assignAwards(ranking(1, 2, 3).rows, prizes, disqualified)
      return [
        outcome.lines.map(({ project, prize }) => `${project}${prize[0]}`).join(' '),
        outcome.problems.map(({ code }) => code),
      ]
    }
    expect(awarded(keep)).toEqual(['b二', []])
    expect(awarded(move)).toEqual(['b一 c二', []])
    expect(awarded('not-stated')).toEqual(['b二', ['VACANCY_NOT_STATED']])
  })

  it('a frozen ranking without its struck-out projects gives back the one before', () => {
    const whole = ranking(1, 2, 2, 4)
    const frozen = strikeOut(whole, [veto('b')])
    expect(frozen.rows.map(({ project, rank, tied }) => [project, rank, tied])).toEqual([
      ['a', 1, false],
      ['c', 2, false],
      ['d', 4, false],
    ])
    expect(beforeVetoes(frozen)).toEqual(whole.rows)
    expect(beforeVetoes(whole)).toEqual(whole.rows)
  })

  it.each([
    ['NO_VETO_RULE', null, [veto('a')]],
    ['WRONG_ROLE', rule, [veto('a', { role: '组委会' })]],
    ['NOT_IN_WRITING', rule, [veto('a', { ref: ' ' })]],
    ['NOT_IN_WRITING', rule, [veto('a', { reason: '' })]],
    ['NOT_IN_RANKING', rule, [veto('x')]],
  ])('%s: nobody is struck out', (code, rule, vetoes) => {
    const outcome = applyVetoes(rule, keep, ranking(1, 2), vetoes)
    expect(outcome.problems.map(problem => problem.code)).toEqual([code])
    expect([ranks(outcome), outcome.disqualified.projects]).toEqual(['a1 b2', []])
  })

  it('the same veto twice is one veto and a problem', () => {
    const outcome = applyVetoes(rule, keep, ranking(1, 2), [veto('a'), veto('a')])
    expect([ranks(outcome), outcome.problems.map(({ code }) => code)]).toEqual(['b2', ['VETOED_TWICE']])
  })
})
