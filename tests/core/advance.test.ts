import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/advance'
import type { AdvanceSituation } from '../../src/core/advance-situation'
import { codes, of, percentage, ranked, terms, upTo } from './advance-fixture'

describe('how many go on', () => {
  it('a count takes the best, and says why of everybody', () => {
    const outcome = advance(terms({ by: 'count', count: 2 }), ranked([1, 2, 3]))
    expect(outcome.lines).toEqual([
      { project: 'a', rank: 1, status: 'goes-on', why: '第 1 名，进入名额（名额 2 个）。' },
      { project: 'b', rank: 2, status: 'goes-on', why: '第 2 名，进入名额（名额 2 个）。' },
      { project: 'c', rank: 3, status: 'stays', why: '第 3 名，未进入名额。' },
    ])
    expect(outcome).toMatchObject({ places: 2, problems: [], reserves: [] })
  })

  it.each([
    [percentage(5, 'half-up', 10, 16), 190, 10],
    [percentage(5, 'half-up', 10, 16), 209, 10],
    [percentage(5, 'half-up', 10, 16), 210, 11],
    [percentage(5, 'half-up', 10, 16), 309, 15],
    [percentage(5, 'half-up', 10, 16), 310, 16],
    [percentage(5, 'half-up', 10, 16), 400, 16],
    [percentage(30, 'up'), 10, 3],
    [percentage(30, 'up'), 11, 4],
    [percentage(30, 'down'), 13, 3],
    [percentage(30, 'down'), 14, 4],
    [percentage(50, 'half-up'), 5, 3],
    [percentage(50, 'half-up'), 4, 2],
    [percentage(100, 'down'), 7, 7],
    [percentage(1, 'down'), 99, 0],
    [{ by: 'all' } as const, 6, 6],
  ])('%j of %i is %i', (rule, competed, places) => {
    const outcome = advance(terms(rule), ranked(upTo(competed)))
    expect(outcome.places).toBe(places)
    expect(outcome.lines.filter(({ status }) => status === 'goes-on')).toHaveLength(places)
  })

  it('a percentage counts whoever competed, also without a rank, but nobody who was not there', () => {
    const { ranking } = ranked(upTo(8))
    const place = (reason: 'not-presented' | 'too-few-cards' | 'vetoed') =>
      advance(terms(percentage(30, 'down')), {
        ranking: {
          ...ranking,
          unranked: [
            { project: 'y', reason },
            { project: 'x', reason },
          ],
        },
      })
    expect(place('vetoed').places).toBe(3)
    expect(place('too-few-cards').places).toBe(3)
    expect(place('not-presented').places).toBe(2)
    expect(
      place('vetoed')
        .lines.slice(-2)
        .map(({ project, why }) => [project, why]),
    ).toEqual([
      ['x', '被一票否决，没有名次，不能晋级。'],
      ['y', '被一票否决，没有名次，不能晋级。'],
    ])
  })

  it('a number left to the committee is asked for, and stands with its basis', () => {
    const open = advance(terms({ by: 'decided' }), ranked([1, 2]))
    expect([codes(open), of(open, 'undecided'), open.places]).toEqual([['PLACES_NOT_DECIDED'], 'ab', null])
    const decided = { places: 1, ref: '组委会纪要〔2026〕3 号' }
    const settled = advance(terms({ by: 'decided' }), ranked([1, 2], { decided }))
    expect(of(settled, 'goes-on')).toBe('a')
    expect(settled.lines[0]!.why).toBe('第 1 名，进入名额（名额 1 个，晋级数依据：组委会纪要〔2026〕3 号）。')
  })
})

describe('equal projects at the edge', () => {
  const edge = ranked([1, 2, 2, 2, 5])

  it('all go on where the rule says so', () => {
    const outcome = advance(terms({ by: 'count', count: 2 }, { tiesAtEdge: 'all-advance' }), edge)
    expect([of(outcome, 'goes-on'), codes(outcome), outcome.places]).toEqual(['abcd', [], 2])
    expect(outcome.lines[1]!.why).toBe('第 2 名，与名额线上的项目并列，按规定都晋级（名额 2 个）。')
  })

  it.each([
    ['tie-chain', '并列第 2 名的 3 个项目跨过前 2 名，请先定先后并登记。'],
    ['not-stated', '本届通知未规定并列怎样晋级，并列第 2 名的 3 个项目跨过前 2 名，请先定先后并登记。'],
  ] as const)('wait for people (%s)', (tiesAtEdge, message) => {
    const outcome = advance(terms({ by: 'count', count: 2 }, { tiesAtEdge }), edge)
    expect([of(outcome, 'goes-on'), of(outcome, 'undecided'), of(outcome, 'stays')]).toEqual([
      'a',
      'bcd',
      'e',
    ])
    expect(outcome.problems).toEqual([{ code: 'TIE_AT_EDGE', projects: ['b', 'c', 'd'], message }])
  })

  it('no tie stands at an edge beside it', () => {
    for (const count of [1, 4, 5]) {
      expect(codes(advance(terms({ by: 'count', count }), edge))).toEqual([])
    }
    expect(codes(advance(terms({ by: 'count', count: 3 }), edge))).toEqual(['TIE_AT_EDGE'])
  })

  it('a ruling about exactly them parts them; another, or one equal at the edge, does not', () => {
    const rule = (...tiers: string[][]) =>
      advance(terms({ by: 'count', count: 3 }), {
        ...edge,
        decisions: [{ step: 'committee-ruling', tiers, ref: '裁定 7 号' }],
      })
    const parted = rule(['d', 'b'], ['c'])
    expect([of(parted, 'goes-on'), of(parted, 'stays'), codes(parted)]).toEqual(['abd', 'ce', []])
    expect(parted.lines[1]!.why).toContain('裁定 7 号')
    for (const other of [rule(['d'], ['b']), rule(['d'], ['b', 'c']), rule(['b', 'c', 'd'])]) {
      expect([of(other, 'goes-on'), codes(other)]).toEqual(['a', ['TIE_AT_EDGE']])
    }
  })

  it('a cap holds against ties that would all go on: people decide', () => {
    const capped = (cap: number, ruled: string[][] = []) =>
      advance(terms(percentage(40, 'down', null, cap), { tiesAtEdge: 'all-advance' }), {
        ...edge,
        decisions: ruled.length > 0 ? [{ step: 'committee-ruling', tiers: ruled, ref: 'r' }] : [],
      })
    expect([of(capped(4), 'goes-on'), codes(capped(4))]).toEqual(['abcd', []])
    expect([of(capped(3), 'goes-on'), codes(capped(3))]).toEqual(['a', ['TIE_OVER_CAP']])
    const ruled = capped(3, [['d'], ['c'], ['b']])
    expect([of(ruled, 'goes-on'), codes(ruled)]).toEqual(['acd', []])
  })
})

describe('reserves, withdrawals and direct entries', () => {
  const rule = terms({ by: 'count', count: 2 }, { reserves: 2 })
  const left = (...projects: string[]): Partial<AdvanceSituation> => ({
    withdrawn: projects.map(project => ({ project, ref: '函 1' })),
  })

  it('reserves stand by in order', () => {
    const outcome = advance(rule, ranked(upTo(5)))
    expect([outcome.reserves, of(outcome, 'reserve'), of(outcome, 'stays')]).toEqual([['c', 'd'], 'cd', 'e'])
    expect(outcome.lines[3]!.why).toBe('第 4 名，候补第 2 位。')
  })

  it('a withdrawal promotes the first, step by step, until nobody is left', () => {
    const one = advance(rule, ranked(upTo(5), left('a')))
    expect([of(one, 'goes-on'), one.reserves, of(one, 'withdrawn')]).toEqual(['bc', ['d'], 'a'])
    expect(one.promotions).toEqual([{ withdrawn: 'a', promoted: 'c', ref: '函 1' }])
    const many = advance(rule, ranked(upTo(5), left('a', 'c', 'd', 'b')))
    expect(many.promotions).toEqual([
      { withdrawn: 'a', promoted: 'c', ref: '函 1' },
      { withdrawn: 'c', promoted: 'd', ref: '函 1' },
      { withdrawn: 'd', promoted: null, ref: '函 1' },
      { withdrawn: 'b', promoted: null, ref: '函 1' },
    ])
    expect([of(many, 'goes-on'), of(many, 'stays')]).toEqual(['', 'e'])
  })

  it('a reserve who gives up is passed over', () => {
    const outcome = advance(rule, ranked(upTo(5), left('c', 'a')))
    expect(outcome.promotions).toEqual([{ withdrawn: 'a', promoted: 'd', ref: '函 1' }])
  })

  it('equal reserves wait for people; reserves nobody stated are asked for', () => {
    const equal = advance(rule, ranked([1, 2, 3, 3, 5], left('a')))
    expect([codes(equal), equal.promotions]).toEqual([['TIE_AMONG_RESERVES'], []])
    const decisions = [{ step: 'committee-ruling' as const, tiers: [['d'], ['c']], ref: '裁定' }]
    const ruled = advance(rule, ranked([1, 2, 3, 3, 5], { ...left('a', 'b'), decisions }))
    expect(ruled.promotions.map(({ promoted }) => promoted)).toEqual(['d', 'c'])
    const atEdge = advance(rule, ranked([1, 2, 3, 4, 4]))
    expect([codes(atEdge), atEdge.reserves, of(atEdge, 'undecided')]).toEqual([
      ['TIE_AMONG_RESERVES'],
      ['c'],
      'de',
    ])
    const silent = advance({ ...rule, reserves: 'not-stated' }, ranked(upTo(5), left('a')))
    expect([codes(silent), of(silent, 'goes-on'), silent.reserves]).toEqual([
      ['RESERVES_NOT_STATED'],
      'b',
      [],
    ])
    expect(codes(advance(rule, ranked(upTo(5), left('e'))))).toEqual(['NOT_ADVANCING'])
  })

  it('direct entries go on besides and take nobody’s place', () => {
    const direct = [{ project: 'z', name: '上届一等奖', ref: '名单 2025' }]
    const outcome = advance(rule, ranked(upTo(4), { direct }))
    expect(of(outcome, 'goes-on')).toBe('zab')
    expect(outcome.lines[0]!.why).toBe('上届一等奖，直接进入下一轮（依据：名单 2025）。')
    const gone = advance(rule, ranked(upTo(4), { direct, ...left('z') }))
    expect([of(gone, 'goes-on'), of(gone, 'withdrawn'), gone.promotions]).toEqual(['ab', 'z', []])
    const both = advance(rule, ranked(upTo(4), { direct: [{ ...direct[0]!, project: 'a' }] }))
    expect(codes(both)).toEqual(['DIRECT_AND_RANKED'])
  })
})
