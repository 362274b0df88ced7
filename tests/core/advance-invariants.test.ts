import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/advance'
import type { AdvanceRule } from '../../src/core/edition-stages'
import { percentage, ranked, terms } from './advance-fixture'

describe('for any ranking', () => {
  const ranking = fc.array(fc.boolean(), { maxLength: 14 }).map(ties => {
    const ranks: number[] = []
    for (const [i, tie] of ties.entries()) ranks.push(tie && i > 0 ? ranks[i - 1]! : i + 1)
    return ranks
  })
  const rules = fc.oneof(
    fc.nat(16).map((count): AdvanceRule => ({ by: 'count', count })),
    fc
      .tuple(fc.integer({ min: 1, max: 100 }), fc.constantFrom('up', 'down', 'half-up'), fc.nat(4), fc.nat(8))
      .map(([percent, rounding, floor, more]) => percentage(percent, rounding as 'up', floor, floor + more)),
    fc
      .tuple(fc.integer({ min: 2, max: 12 }), fc.nat(1))
      .map(([places, minimum]): AdvanceRule => ({ by: 'district-share', places, minimum })),
  )
  const ties = fc.constantFrom('all-advance' as const, 'tie-chain' as const, 'not-stated' as const)
  const districts = {
    of: Object.fromEntries([...'abcdefghijklmn'].map((project, i) => [project, i % 2 ? 'P' : 'Q'])),
    registrations: [
      { district: 'P', count: 7 },
      { district: 'Q', count: 3 },
    ],
    unfilled: { rule: 'leave-empty' as const, ref: '纪要' },
  }

  it('never more than the rule, ties apart, and everybody has one line', () => {
    fc.assert(
      fc.property(ranking, rules, ties, fc.nat(3), (ranks, rule, tiesAtEdge, reserves) => {
        const situation = ranked(ranks, { districts })
        const outcome = advance(terms(rule, { tiesAtEdge, reserves }), situation)
        const going = outcome.lines.filter(({ status }) => status === 'goes-on')
        const alone = going.filter(({ why }) => !why.includes('按规定都晋级'))
        expect(alone.length).toBeLessThanOrEqual(outcome.places ?? 0)
        if (tiesAtEdge !== 'all-advance') expect(going.length).toBeLessThanOrEqual(outcome.places ?? 0)
        if (rule.by === 'percentage') expect(going.length).toBeLessThanOrEqual(rule.cap!)
        expect(outcome.reserves.length).toBeLessThanOrEqual(reserves)
        expect(outcome.lines.map(({ project }) => project)).toEqual(
          situation.ranking.rows.map(({ project }) => project),
        )
      }),
    )
  })

  it('nobody stays behind a worse rank, within a district where places are shared', () => {
    fc.assert(
      fc.property(ranking, rules, ties, fc.nat(3), (ranks, rule, tiesAtEdge, reserves) => {
        const outcome = advance(terms(rule, { tiesAtEdge, reserves }), ranked(ranks, { districts }))
        for (const [i, better] of outcome.lines.entries()) {
          const rivals = outcome.lines.slice(i + 1).filter(({ project }) => {
            return rule.by !== 'district-share' || districts.of[project] === districts.of[better.project]
          })
          const behind = better.status === 'stays' || better.status === 'reserve'
          if (behind) expect(rivals.filter(({ status }) => status === 'goes-on')).toEqual([])
        }
      }),
    )
  })

  it('the order projects come in does not matter', () => {
    fc.assert(
      fc.property(ranking, rules, ties, fc.infiniteStream(fc.nat()), (ranks, rule, tiesAtEdge, keys) => {
        const given = ranked(ranks, { districts, withdrawn: [{ project: 'a', ref: '函' }] })
        const rows = given.ranking.rows
          .map(row => ({ row, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        const shuffled = { ...given, ranking: { rows, unranked: [] } }
        const wording = terms(rule, { tiesAtEdge, reserves: 2 })
        expect(advance(wording, shuffled)).toEqual(advance(wording, given))
      }),
    )
  })
})
