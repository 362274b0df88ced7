import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/advance'
import type { AdvanceSituation } from '../../src/core/advance-situation'
import { codes, of, ranked, terms, upTo } from './advance-fixture'

describe('places shared by district', () => {
  const rule = (places: number, minimum: number) =>
    terms({ by: 'district-share', places, minimum }, { reserves: 3 })
  const situation = (
    counts: Record<string, number>,
    districtOf: string,
    over: Partial<AdvanceSituation> = {},
    unfilled: 'leave-empty' | 'share-again' | null = null,
  ): AdvanceSituation => ({
    ...ranked(upTo(districtOf.length)),
    districts: {
      of: Object.fromEntries([...districtOf].map((d, i) => [String.fromCharCode(97 + i), d])),
      registrations: Object.entries(counts).map(([district, count]) => ({ district, count })),
      unfilled: unfilled && { rule: unfilled, ref: '纪要' },
    },
    ...over,
  })

  it.each([
    [80, { 58: 58, 92: 92 }, [31, 49]],
    [50, { 32: 32, 68: 68 }, [16, 34]],
  ])('Shandong 2021 shared %i places this way', (places, counts, seats) => {
    const outcome = advance(rule(places, 0), situation(counts, '', {}, 'leave-empty'))
    expect(outcome.shares.map(row => row.seats)).toEqual(seats)
  })

  it('the best of each district go on, not the best of all', () => {
    const outcome = advance(rule(3, 1), situation({ P: 8, Q: 2 }, 'PPPPPQQ'))
    expect([of(outcome, 'goes-on'), of(outcome, 'reserve')]).toEqual(['abf', 'cde'])
    expect(outcome.lines[5]!.why).toBe('第 6 名，进入名额（Q名额 1 个）。')
  })

  it('no district with registrations stays below the minimum', () => {
    const seats = (minimum: number) =>
      advance(rule(6, minimum), situation({ P: 90, Q: 5, R: 5 }, '', {}, 'leave-empty')).shares.map(
        row => row.seats,
      )
    expect(seats(0)).toEqual([6, 0, 0])
    expect(seats(1)).toEqual([4, 1, 1])
    expect(seats(2)).toEqual([2, 2, 2])
    expect(codes(advance(rule(6, 3), situation({ P: 90, Q: 5, R: 5 }, '')))).toEqual(['DISTRICT_SHARE'])
  })

  it('places a district cannot fill are asked about, then stay empty or are shared again', () => {
    const filled = (unfilled: 'leave-empty' | 'share-again' | null) =>
      advance(rule(4, 1), situation({ P: 5, Q: 5 }, 'PPPPQ', {}, unfilled))
    expect([codes(filled(null)), of(filled(null), 'goes-on')]).toEqual([['DISTRICT_SHORT'], 'abe'])
    expect([codes(filled('leave-empty')), of(filled('leave-empty'), 'goes-on')]).toEqual([[], 'abe'])
    expect([codes(filled('share-again')), of(filled('share-again'), 'goes-on')]).toEqual([[], 'abce'])
  })

  it('a place given back stays in its district', () => {
    const withdrawn = [{ project: 'f', ref: '函' }]
    const outcome = advance(rule(3, 1), situation({ P: 8, Q: 2 }, 'PPPPPQQ', { withdrawn }))
    expect(outcome.promotions).toEqual([{ withdrawn: 'f', promoted: null, ref: '函' }])
    const wider = terms({ by: 'district-share', places: 3, minimum: 1 }, { reserves: 4 })
    expect(advance(wider, situation({ P: 8, Q: 2 }, 'PPPPPQQ', { withdrawn })).promotions).toEqual([
      { withdrawn: 'f', promoted: 'g', ref: '函' },
    ])
  })

  it('a project without a district is asked for', () => {
    const lost = advance(rule(1, 0), situation({ P: 1 }, 'PX'))
    expect([codes(lost), lost.problems[0]!.projects, of(lost, 'undecided')]).toEqual([
      ['DISTRICT_MISSING'],
      ['b'],
      'ab',
    ])
    expect(codes(advance(rule(1, 0), ranked([1])))).toEqual(['DISTRICT_MISSING'])
  })
})
