import { describe, expect, it } from 'vitest'
import { namesProblem } from '../../src/core/certificate-names'
import { scoreLine } from '../../src/core/score-line'
import { editionBySlug } from '../../src/editions/registry'

const terms = (slug: string) => editionBySlug(slug)!.certificateNames

describe('names on a certificate', () => {
  it('CZ26-22: seven stand on it, eight never, whatever the reason', () => {
    expect(namesProblem(terms('changzhi-2026'), 'maker-team', 7, '')).toBeNull()
    expect(namesProblem(terms('changzhi-2026'), 'maker-team', 8, '团队确需八人')?.message).toContain(
      '最多7人',
    )
  })
  it('SX26-33 and CN24-30: more than seven with a written reason only', () => {
    for (const slug of ['shanxi-2026', 'national-2024']) {
      expect(namesProblem(terms(slug), 'maker-team', 7, '')).toBeNull()
      expect(namesProblem(terms(slug), 'maker-team', 8, ' ')?.message).toContain('原则上不超过7人')
      expect(namesProblem(terms(slug), 'maker-team', 8, '经秘书处同意')).toBeNull()
    }
  })
  it('no limit where the notice says nothing', () => {
    expect(namesProblem(terms('changzhi-2023'), 'maker-team', 30, '')).toBeNull()
    expect(namesProblem(terms('changzhi-2026'), null, 30, '')).toBeNull()
  })
})

describe('how a score came about in one line', () => {
  const cards = [9200, 7900, 8500, 8600, 8700, 8800, 8950].map((total, i) => ({ seat: i + 1, total }))
  const scored = { outcome: 'scored', cards: 7, sum: 43_550, count: 5, score: 8710, decimals: 2 } as const
  it('names what was dropped and how many were averaged', () => {
    expect(scoreLine(cards, { ...scored, dropped: { high: [1], low: [2] } }, false)).toBe(
      '去掉最高 92、最低 79，其余 5 个平均',
    )
    expect(scoreLine(cards, { ...scored, dropped: { high: [1, 7], low: [] } }, false)).toBe(
      '去掉最高 92、89.5，其余 5 个平均',
    )
  })
  it('says so where nothing is dropped, criteria are weighed, juries add up, or there is no score', () => {
    const dropped = { high: [], low: [] }
    expect(scoreLine(cards, { ...scored, count: 7, dropped }, false)).toBe('7 个评分平均')
    expect(scoreLine(cards, { ...scored, count: 7, dropped }, true)).toMatch(/^各评分项先按权重折算/)
    const juries = ['a', 'b'].map(jury => ({ jury, cards: 3, dropped, sum: 1, count: 1 }))
    expect(scoreLine(cards, { ...scored, dropped, juries }, false)).toBe('2 个评审组分别计分，再按权重合计')
    expect(scoreLine(cards, { outcome: 'too-few-cards', cards: 2, minCards: 5 }, false)).toContain(
      '不计算成绩',
    )
  })
})
