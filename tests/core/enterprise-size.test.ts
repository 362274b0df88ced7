import { describe, expect, it } from 'vitest'
import { type EnterpriseSize, enterpriseSize } from '../../src/core/enterprise-size'
import { SIZE_STANDARD_2011, type SizeFigure } from '../../src/core/enterprise-size-standard'

const WAN = 10_000
const outcome = (industry: string, employees: number, revenueWan: number) =>
  enterpriseSize(industry, { employees, revenue: revenueWan * WAN }).outcome

describe('enterpriseSize', () => {
  it.each<[number, number, EnterpriseSize]>([
    [1000, 40_000, 'large'],
    [999, 99_999, 'medium'],
    [1200, 30_000, 'medium'],
    [2000, 1900, 'small'],
    [300, 2000, 'medium'],
    [299, 2000, 'small'],
    [20, 300, 'small'],
    [19, 300, 'micro'],
    [20, 299, 'micro'],
  ])('industry with %i persons and %i 万元 is %s', (employees, revenue, size) => {
    expect(outcome('C3811', employees, revenue)).toBe(size)
  })

  it('compares assets where the standard does, in yuan', () => {
    const construction = (revenue: number, assets: number) =>
      enterpriseSize('E47', { revenue, assets }).outcome
    expect(construction(80_000 * WAN, 80_000 * WAN)).toBe('large')
    expect(construction(80_000 * WAN, 80_000 * WAN - 1)).toBe('medium')
    expect(construction(300 * WAN, 300 * WAN - 1)).toBe('micro')
  })

  it('each line: a size is reached at its bounds, and one unit below any bound gives the next size', () => {
    const sizes = ['large', 'medium', 'small', 'micro'] as const
    for (const line of SIZE_STANDARD_2011.industries) {
      for (const [i, size] of (['large', 'medium', 'small'] as const).entries()) {
        const bounds = line[size]
        expect(enterpriseSize(line.prefixes[0]!, bounds).outcome).toBe(size)
        for (const figure of Object.keys(bounds) as SizeFigure[]) {
          const below = enterpriseSize(line.prefixes[0]!, {
            ...bounds,
            [figure]: bounds[figure]! - 1,
          }).outcome
          expect(sizes.indexOf(below as EnterpriseSize)).toBe(i + 1)
        }
      }
    }
  })

  it('has sixteen lines and no code that belongs to two of them', () => {
    expect(SIZE_STANDARD_2011.industries).toHaveLength(16)
    const prefixes = [...SIZE_STANDARD_2011.industries, ...SIZE_STANDARD_2011.manual].flatMap(l => l.prefixes)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    for (let division = 1; division <= 97; division++) {
      const code = String(division).padStart(2, '0')
      const found = enterpriseSize(code, { employees: 1, revenue: 1, assets: 1 })
      expect(found.outcome).toMatch(/^(micro|manual)$/)
      if (found.outcome === 'manual') expect(found.reason).not.toContain('没有这个行业代码')
    }
  })

  it('a missing figure is unknown, never a pass, and says which sizes remain', () => {
    expect(enterpriseSize('C38', { employees: 1000 })).toMatchObject({
      outcome: 'unknown',
      missing: ['revenue'],
      possible: ['large', 'medium', 'small', 'micro'],
    })
    expect(enterpriseSize('C38', { employees: 50, revenue: null })).toMatchObject({
      outcome: 'unknown',
      possible: ['small', 'micro'],
    })
    expect(enterpriseSize('C38', { employees: 5 })).toMatchObject({ outcome: 'unknown', possible: ['micro'] })
    expect(enterpriseSize('L72', {})).toMatchObject({ missing: ['employees', 'assets'] })
    expect(enterpriseSize('M73', { employees: 0 }).outcome).toBe('micro')
  })

  it('shows the values and the bounds it compared', () => {
    const found = enterpriseSize('I65', { employees: 100, revenue: 999 * WAN })
    expect(found).toMatchObject({ outcome: 'small', evidence: { industry: '软件和信息技术服务业' } })
    expect('evidence' in found && found.evidence.comparisons).toContainEqual({
      size: 'medium',
      figure: 'revenue',
      value: 999 * WAN,
      atLeast: 1000 * WAN,
      met: false,
    })
  })

  it.each([
    ['G53', '铁路'],
    ['G59', '细到中类'],
    ['J66', '金融业'],
    ['K70', '细到中类'],
    ['7030', '中介'],
    ['P83', '不在'],
    ['99', '没有这个行业代码'],
    ['C', '至少两位'],
    ['制造业', '至少两位'],
  ])('leaves %s to a person', (code, says) => {
    const found = enterpriseSize(code, { employees: 10, revenue: 0, assets: 0 })
    expect(found.outcome).toBe('manual')
    expect('reason' in found && found.reason).toContain(says)
  })

  it.each([
    ['G591', '交通运输业'],
    ['5920', '仓储业'],
    ['K7010', '房地产开发经营'],
    ['k7020', '物业管理'],
    ['A05', undefined],
  ])('%s belongs to %s', (code, name) => {
    const found = enterpriseSize(code, { employees: 1, revenue: 1, assets: 1 })
    expect('evidence' in found ? found.evidence.industry : undefined).toBe(name)
  })
})
