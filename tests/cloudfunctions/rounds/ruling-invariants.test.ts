import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { majorityDecision, type RulingDecision } from '../../../src/core/ruling'
import { verify } from '../../core/verifier-fixture'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { scoredHall } from '../../setup/scored-hall'
import { applied, assigned, rule, threeMembers } from './arbitration-world'

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const total = fc.integer({ min: 100, max: 200 }).map(half => half * 50)

it('void and recompute never change a revealed entry, and the verifier ranks as the product does', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(total, { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 3 }),
      fc.array(
        fc.record({
          project: fc.nat(2),
          seats: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
        }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
      async (totals, voids) => {
        const hall = await scoredHall(db, totals, { rubric: { ties: ['untrimmed-mean', 'both-advance'] } })
        const members = await threeMembers(db, hall)
        const reveals = async () => {
          const { base64 } = await hall.world.get(hall.operator, ['rounds', 'exportBundle'], {
            session: hall.session,
          })
          const zip = Buffer.from(base64, 'base64')
          const lines = Buffer.from(unzipSync(zip)['ledger.ndjson']!).toString().trim().split('\n')
          return { zip, lines, shown: lines.filter(line => line.includes('"kind":"reveal"')) }
        }
        const before = await reveals()
        const voided = new Set<string>()
        for (const { project, seats } of voids) {
          const application = hall.projects[project % totals.length]!
          const left = seats.filter(seat => !voided.has(`${application}${seat}`))
          if (left.length === 0) continue
          for (const seat of left) voided.add(`${application}${seat}`)
          const arbitration = await assigned(hall, application, members)
          const decision: RulingDecision = { outcome: 'void', seats: left }
          await rule(
            hall,
            arbitration,
            members.map(member => [member, { ...decision, seats: left }] as const),
          )
          await applied(hall, arbitration)
        }
        const after = await reveals()
        expect(after.lines.slice(0, before.lines.length)).toEqual(before.lines)
        expect(after.shown).toEqual(before.shown)
        expect(verify(after.zip)).toMatchObject({ code: 0, findings: [] })
        const last = JSON.parse(after.lines.at(-1)!).body.data.after.results.groups[0]
        const { rows } = await hall.world.get(hall.operator, ['rounds', 'ranking'], { session: hall.session })
        expect(rows.map(row => [row.application, row.rank])).toEqual(
          last.rows.map((row: { project: string; rank: number }) => [row.project, row.rank]),
        )
      },
    ),
    { numRuns: 4 },
  )
})

it('a majority is more than half of all members, whatever the order of votes and of seats', () => {
  const decision = fc.oneof(
    fc.constant<RulingDecision>({ outcome: 'uphold' }),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 })
      .map((seats): RulingDecision => ({ outcome: 'void', seats })),
  )
  fc.assert(
    fc.property(fc.array(decision, { minLength: 3, maxLength: 9 }), fc.nat(), (votes, turn) => {
      const found = majorityDecision(votes.length, votes)
      const shift = turn % votes.length
      const turned = [...votes.slice(shift), ...votes.slice(0, shift)]
      expect(majorityDecision(votes.length, turned)).toEqual(found)
      const key = (each: RulingDecision) =>
        each.outcome === 'uphold' ? '' : [...each.seats].sort((a, b) => a - b).join()
      const most = Math.max(...votes.map(one => votes.filter(other => key(other) === key(one)).length))
      expect(found !== null).toBe(most * 2 > votes.length)
      if (found) expect(votes.filter(each => key(each) === key(found)).length).toBe(most)
    }),
  )
  expect(majorityDecision(4, [{ outcome: 'uphold' }, { outcome: 'uphold' }])).toBeNull()
})
