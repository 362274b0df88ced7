import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/advance'
import { type Room, rankOverRooms, rankPerRoom } from '../../src/core/joined-rooms'
import type { GroupRanking } from '../../src/core/ranking'
import { codes, of, terms } from './advance-fixture'

/** A room whose projects scored this, in its own order; equal scores were parted by its chain unless `tied`. */
function room(name: string, scores: readonly (readonly [string, number])[], tied = false): Room {
  const rows: GroupRanking['rows'] = scores.map(([project, score], i) => {
    const rank = tied ? scores.findIndex(other => other[1] === score) + 1 : i + 1
    return { project, rank, tied, score, decimals: 2, sum: score, count: 1 }
  })
  return { session: `ses_${name}`, name, ranking: { group: 'enterprise', rows, ties: [], unranked: [] } }
}
const ranksOf = (rooms: readonly Room[]) =>
  Object.fromEntries(rankOverRooms(rooms).rows.map(({ project, rank }) => [project, rank]))

describe('one list of several rooms by score', () => {
  it('orders by the published score, whatever room it comes from', () => {
    const rooms = [
      room('一', [
        ['a', 9100],
        ['b', 8800],
      ]),
      room('二', [
        ['c', 9000],
        ['d', 8700],
      ]),
    ]
    expect(ranksOf(rooms)).toEqual({ a: 1, c: 2, b: 3, d: 4 })
  })

  it('keeps what a room’s own chain parted, but not against an equal score of another room', () => {
    expect(
      ranksOf([
        room('一', [
          ['a', 9000],
          ['b', 9000],
        ]),
        room('二', [['c', 8000]]),
      ]),
    ).toEqual({ a: 1, b: 2, c: 3 })
    expect(
      ranksOf([
        room('一', [
          ['a', 9000],
          ['b', 9000],
        ]),
        room('二', [['c', 9000]]),
      ]),
    ).toEqual({ a: 1, b: 1, c: 1 })
    expect(
      ranksOf([
        room(
          '一',
          [
            ['a', 9000],
            ['b', 9000],
          ],
          true,
        ),
        room('二', [['c', 8000]]),
      ]),
    ).toEqual({ a: 1, b: 1, c: 3 })
  })

  it('compares scores of different decimals exactly', () => {
    const coarse = room('二', [['c', 90]])
    const rows = coarse.ranking.rows.map(row => ({ ...row, decimals: 0 }))
    const other = { ...coarse, ranking: { ...coarse.ranking, rows } }
    expect(
      ranksOf([
        room('一', [
          ['a', 9001],
          ['b', 9000],
        ]),
        other,
      ]),
    ).toEqual({ a: 1, b: 2, c: 2 })
  })

  it('never puts a worse score before a better one and leaves nobody out, in whatever order rooms come', () => {
    const scores = fc.array(fc.integer({ min: 8000, max: 8010 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 5 }), all => {
        const rooms = all.map((given, r) =>
          room(
            `${r}`,
            [...given].sort((a, b) => b - a).map((score, i) => [`p${r}.${i}`, score] as const),
          ),
        )
        const { rows } = rankOverRooms(rooms)
        const scoreOf = new Map(
          rooms.flatMap(({ ranking }) => ranking.rows.map(({ project, score }) => [project, score])),
        )
        expect(rows).toHaveLength(scoreOf.size)
        const inOrder = [...rows].sort((a, b) => a.rank - b.rank)
        const scoresInOrder = inOrder.map(({ project }) => scoreOf.get(project)!)
        expect(scoresInOrder).toEqual([...scoresInOrder].sort((a, b) => b - a))
        for (const { rank } of rows)
          expect(
            new Set(rows.filter(row => row.rank === rank).map(row => scoreOf.get(row.project))).size,
          ).toBe(1)
        expect(new Map(rankOverRooms([...rooms].reverse()).rows.map(r => [r.project, r.rank]))).toEqual(
          new Map(rows.map(r => [r.project, r.rank])),
        )
      }),
    )
  })
})

describe('the best of each room', () => {
  const rooms = [
    room('一', [
      ['a', 9100],
      ['b', 9000],
      ['c', 8900],
    ]),
    room(
      '二',
      [
        ['d', 7000],
        ['e', 6900],
        ['f', 6900],
      ],
      true,
    ),
  ]
  const { ranking, of: where } = rankPerRoom(rooms)
  const situation = (places: number) => ({
    ranking,
    rooms: { of: where, names: ['一', '二'], places, ref: '纪要' },
  })
  const decided = (over = {}) => terms({ by: 'decided' }, over)

  it('never compares scores of two rooms; a tie at one room’s edge is that room’s', () => {
    const one = advance(decided(), situation(1))
    expect([of(one, 'goes-on'), one.places, codes(one)]).toEqual(['ad', 2, []])
    const two = advance(decided(), situation(2))
    expect([of(two, 'goes-on'), of(two, 'undecided'), codes(two)]).toEqual(['adb', 'ef', ['TIE_AT_EDGE']])
    expect(two.problems[0]!.message).toContain('二前 2 名')
    const ruled = advance(decided(), {
      ...situation(2),
      decisions: [{ step: 'committee-ruling', tiers: [['f'], ['e']], ref: '裁定' }],
    })
    expect([of(ruled, 'goes-on'), codes(ruled)]).toEqual(['adbf', []])
  })

  it('names reserves of each room, and a place given back goes to that room', () => {
    const outcome = advance(decided({ reserves: 1 }), {
      ...situation(1),
      withdrawn: [{ project: 'a', ref: '来函' }],
    })
    expect(of(outcome, 'goes-on')).toBe('db')
    expect(outcome.promotions).toEqual([{ withdrawn: 'a', promoted: 'b', ref: '来函' }])
    expect(codes(outcome)).toEqual(['TIE_AMONG_RESERVES'])
  })

  it('takes everybody of a room smaller than its places', () => {
    expect(of(advance(decided(), situation(9)), 'goes-on')).toHaveLength(6)
  })
})
