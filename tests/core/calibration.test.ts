import { describe, expect, it } from 'vitest'
import { judgeSpreads, projectSpreads } from '../../src/core/calibration'

const marks = [
  { seat: 1, project: 'a', total: 8000 },
  { seat: 2, project: 'a', total: 8400 },
  { seat: 3, project: 'a', total: 7000 },
  { seat: 1, project: 'b', total: 9000 },
  { seat: 2, project: 'b', total: 9000 },
]

describe('how judges mark', () => {
  it('mean, deviation and severity against the others of the same projects', () => {
    expect(judgeSpreads(marks)).toEqual([
      { seat: 1, cards: 2, mean: 8500, deviation: 500, severity: 150 },
      { seat: 2, cards: 2, mean: 8700, deviation: 300, severity: 450 },
      { seat: 3, cards: 1, mean: 7000, deviation: 0, severity: -1200 },
    ])
  })
  it('somebody alone with all his projects has no severity', () => {
    expect(judgeSpreads([{ seat: 4, project: 'c', total: 5000 }])[0]!.severity).toBeNull()
  })
})

describe('how far marks lie apart', () => {
  it('is beyond only from one hundredth above the limit on', () => {
    expect(projectSpreads(marks, 1400).map(({ beyond }) => beyond)).toEqual([false, false])
    expect(projectSpreads(marks, 1399)[0]).toEqual({
      ...{ project: 'a', cards: 3, lowest: 7000, highest: 8400, spread: 1400, beyond: true, far: [3] },
    })
  })
  it('without a limit in the rubric nothing is beyond', () => {
    expect(projectSpreads(marks, null).some(({ beyond }) => beyond)).toBe(false)
  })
  it('names both seats that lie equally far from the middle', () => {
    const two = marks.filter(({ seat }) => seat !== 1).filter(({ project }) => project === 'a')
    expect(projectSpreads(two, 100)[0]!.far).toEqual([2, 3])
  })
})
