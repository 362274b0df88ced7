import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/advance'
import { advanceLines, entrantProblem, goingOn, noDecisions, openProblems } from '../../src/core/advance-list'
import type { Advance } from '../../src/core/edition-stages'

const rows = ['a', 'b', 'c', 'd'].map((project, i) => ({ project, rank: i + 1 }))
const terms: Advance = {
  ...{ groups: ['g'], rule: { by: 'count', count: 2 }, tiesAtEdge: 'not-stated', reserves: 'not-stated' },
  clause: 'X',
}
const outcome = (over: Partial<Parameters<typeof advance>[1]> = {}) =>
  advance(terms, { ranking: { rows, unranked: [] }, ...over })

describe('a list after people had their say', () => {
  it('keeps the rule where nobody decided anything', () => {
    const lines = advanceLines(outcome(), noDecisions)
    expect(goingOn(lines).map(({ project }) => project)).toEqual(['a', 'b'])
  })

  it('adds at the end, takes out, and says why on the line', () => {
    const decided = {
      ...noDecisions,
      added: [
        { project: 'd', reason: '纪要3号' },
        { project: 'z', reason: '纪要4号' },
      ],
      removed: [{ project: 'a', reason: '材料不实' }],
    }
    const lines = advanceLines(outcome(), decided)
    expect(goingOn(lines).map(({ project }) => project)).toEqual(['b', 'd', 'z'])
    expect(lines.find(({ project }) => project === 'a')).toMatchObject({
      status: 'removed',
      why: '人工移出：材料不实',
    })
  })

  it('a withdrawal without reserves in the notice leaves the place empty and asks nothing more', () => {
    const after = outcome({ withdrawn: [{ project: 'a', ref: '退赛申请' }] })
    const lines = advanceLines(after, noDecisions)
    expect(goingOn(lines).map(({ project }) => project)).toEqual(['b'])
    expect(openProblems(after, lines)).toEqual([])
  })

  it('a tie across the line stays a problem until people settle it', () => {
    const tied = rows.map(row => (row.project === 'c' ? { ...row, rank: 2 } : row))
    const open = outcome({ ranking: { rows: tied, unranked: [] } })
    expect(openProblems(open, advanceLines(open, noDecisions)).map(({ code }) => code)).toEqual([
      'TIE_AT_EDGE',
    ])
    const byHand = { ...noDecisions, added: ['b', 'c'].map(project => ({ project, reason: '纪要' })) }
    expect(openProblems(open, advanceLines(open, byHand))).toEqual([])
  })
})

describe('who may stand on a locked list', () => {
  const fit = { state: 'accepted', officialNumber: 'CM1' }
  it('accepted projects, with a number where the edition demands one', () => {
    expect(entrantProblem(fit, true)).toBeNull()
    expect(entrantProblem({ ...fit, officialNumber: null }, true)).toContain('官网报名号')
    expect(entrantProblem({ ...fit, officialNumber: null }, false)).toBeNull()
  })
  it('nobody who left, was struck out, is not through the screening, or is not there', () => {
    for (const state of ['withdrawn', 'disqualified', 'submitted', 'rejected'])
      expect(entrantProblem({ ...fit, state }, false)).not.toBeNull()
    expect(entrantProblem(undefined, false)).not.toBeNull()
  })
})
