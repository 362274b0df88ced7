import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EnterpriseSize, enterpriseSize } from '../../src/core/enterprise-size'
import { SIZE_STANDARD_2011, type SizeFigure } from '../../src/core/enterprise-size-standard'

const WAN = 10_000
const outcome = (industry: string, employees: number, revenueWan: number) =>
  enterpriseSize(industry, { employees, revenue: revenueWan * WAN }).outcome

/** 工信部联企业〔2011〕300号: 行业 代码 指标 大型 中型 小型; persons and 万元, typed from the printed text. */
const PRINTED = `
农、林、牧、渔业 01 R 20000 500 50
工业 34 E,R 1000,40000 300,2000 20,300
建筑业 47 R,A 80000,80000 6000,5000 300,300
批发业 51 E,R 200,40000 20,5000 5,1000
零售业 52 E,R 300,20000 50,500 10,100
交通运输业 54 E,R 1000,30000 300,3000 20,200
仓储业 592 E,R 200,30000 100,1000 20,100
邮政业 60 E,R 1000,30000 300,2000 20,100
住宿业 61 E,R 300,10000 100,2000 10,100
餐饮业 62 E,R 300,10000 100,2000 10,100
信息传输业 63 E,R 2000,100000 100,1000 10,100
软件和信息技术服务业 65 E,R 300,10000 100,1000 10,50
房地产开发经营 701 R,A 200000,10000 1000,5000 100,2000
物业管理 702 E,R 1000,5000 300,1000 100,500
租赁和商务服务业 72 E,A 300,120000 100,8000 10,100
其他未列明行业 73 E 300 100 10`
  .trim()
  .split('\n')
  .map(row => row.split(' ') as [string, string, string, string, string, string])

const FIGURE: Readonly<Record<string, { figure: SizeFigure; unit: number }>> = {
  E: { figure: 'employees', unit: 1 },
  R: { figure: 'revenue', unit: WAN },
  A: { figure: 'assets', unit: WAN },
}

/** Every bound of every industry as a case: exactly there, and one person or one yuan below. */
const BOUNDS = PRINTED.flatMap(([name, code, keys, ...rows]) =>
  rows.flatMap((row, i) => {
    const bounds = keys.split(',').map((key, k) => {
      const { figure, unit } = FIGURE[key]!
      return [figure, Number(row.split(',')[k]) * unit] as const
    })
    const size = (['large', 'medium', 'small', 'micro'] as const)[i]!
    const below = (['medium', 'small', 'micro'] as const)[i]!
    return [
      { name, code, figures: Object.fromEntries(bounds), size },
      ...bounds.map(([figure, value]) => ({
        ...{ name, code, size: below },
        figures: { ...Object.fromEntries(bounds), [figure]: value - 1 },
      })),
    ]
  }),
)

describe('all sixteen industries, every bound on both sides', () => {
  it('are the ones of the standard, in its order', () => {
    expect(PRINTED.map(([name]) => name)).toEqual(SIZE_STANDARD_2011.industries.map(line => line.name))
    expect(BOUNDS).toHaveLength(16 * 3 + 3 * (14 * 2 + 2 * 1))
  })

  it.each(BOUNDS)('$name $figures → $size', ({ name, code, figures, size }) => {
    const found = enterpriseSize(code, figures)
    expect(found).toMatchObject({ outcome: size, evidence: { industry: name } })
  })

  it('more people, revenue or assets never make an enterprise smaller', () => {
    const sizes: EnterpriseSize[] = ['micro', 'small', 'medium', 'large']
    const figure = fc.integer({ min: 0, max: 2_500_000_000 })
    const figures = fc.record({
      employees: fc.integer({ min: 0, max: 3000 }),
      revenue: figure,
      assets: figure,
    })
    fc.assert(
      fc.property(fc.constantFrom(...PRINTED), figures, figures, ([, code], one, more) => {
        const larger = {
          employees: one.employees + more.employees,
          revenue: one.revenue + more.revenue,
          assets: one.assets + more.assets,
        }
        const rank = (given: typeof one) =>
          sizes.indexOf(enterpriseSize(code, given).outcome as EnterpriseSize)
        expect(rank(larger)).toBeGreaterThanOrEqual(rank(one))
      }),
    )
  })

  it('a missing figure leaves exactly the sizes it could still make', () => {
    const figure = fc.integer({ min: 0, max: 2_500_000_000 })
    fc.assert(
      fc.property(fc.constantFrom(...PRINTED), figure, figure, ([, code], revenue, assets) => {
        for (const employees of [0, 4, 5, 10, 20, 50, 100, 200, 300, 1000, 2000]) {
          const known = enterpriseSize(code, { employees, revenue, assets }).outcome
          for (const left of ['employees', 'revenue', 'assets'] as const) {
            const open = enterpriseSize(code, { employees, revenue, assets, [left]: null })
            expect(open.outcome === 'unknown' ? open.possible : [open.outcome]).toContain(known)
          }
        }
      }),
      { numRuns: 50 },
    )
  })
})

/** GB/T 4754-2017 大类 and the line each belongs to; the rest goes to a person. */
const DIVISIONS: readonly [string, string][] = [
  ['01-04', '农、林、牧、渔业'],
  ['06-46', '工业'],
  ['47-50', '建筑业'],
  ['51-51', '批发业'],
  ['52-52', '零售业'],
  ['54-58', '交通运输业'],
  ['60-60', '邮政业'],
  ['61-61', '住宿业'],
  ['62-62', '餐饮业'],
  ['63-64', '信息传输业'],
  ['65-65', '软件和信息技术服务业'],
  ['71-72', '租赁和商务服务业'],
  ['73-82', '其他未列明行业'],
  ['85-90', '其他未列明行业'],
]

it('every division of GB/T 4754-2017 has its line or a person', () => {
  const lineOf = (code: number) =>
    DIVISIONS.find(([span]) => Number(span.slice(0, 2)) <= code && code <= Number(span.slice(3)))?.[1]
  for (let code = 1; code <= 97; code++) {
    const found = enterpriseSize(String(code).padStart(2, '0'), { employees: 1, revenue: 1, assets: 1 })
    expect('evidence' in found ? found.evidence.industry : undefined, String(code)).toBe(lineOf(code))
  }
})

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
