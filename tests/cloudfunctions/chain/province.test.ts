import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import type { CrossCaseView } from '../../../src/contract/views/cross'
import { verifyChain } from '../../../src/core/verify-chain'
import { findBoth, publishMerged, ruleOnCompany, ruleOnPerson } from './cross-steps'
import { advanceToGrandFinal, awards, finalsInRooms, handUp } from './final-steps'
import { allArrived, lateList, ownList, printedForms, signedLists } from './list-steps'
import { type Chain, provinceWorld } from './province-world'
import { ownNumberRefused, shareOut } from './quota-steps'

let chain: Chain
let cases: { person: CrossCaseView; company: CrossCaseView }
let out: string
let best: Awaited<ReturnType<typeof finalsInRooms>>
beforeAll(async () => {
  chain = await provinceWorld(2026)
})
afterAll(() => chain.db.drop())

describe('twelve rankings become the list of the province', () => {
  it('shares the places out by registrations and locks them by two; they add up (SX26-16)', () =>
    shareOut(chain))
  it('takes no number a city types for itself from then on', () => ownNumberRefused(chain))
  it('takes the list of the city that works in this system, within its number and a fifth (SX26-17)', () => {
    chain.world.now = '2026-08-03T02:00:00.000Z'
    return ownList(chain)
  })
  it('takes signed files of installations with keys of their own, unaltered and once', () =>
    signedLists(chain))
  it('takes printed forms once number, share and official numbers are right', () => printedForms(chain))
  it('takes a late list only by special approval of a second person', () => lateList(chain))
  it('has then a list of every recommending unit, and every place is used (SX26-01)', () => allArrived(chain))
  it('finds the person in two teams and the company of two cities, and removes nobody by it (SX26-32)', async () => {
    chain.world.now = '2026-08-06T02:00:00.000Z'
    cases = await findBoth(chain)
  })
  it('hears both cities, rules by two people and decides about the place', async () => {
    out = await ruleOnPerson(chain, cases.person)
  })
  it('rules that different projects of one company both stay', () => ruleOnCompany(chain, cases.company))
  it('publishes the list of the province without who was ruled out, never to be changed', () =>
    publishMerged(chain, out))
}, 60_000)

describe('the list of the province becomes its winners', () => {
  it('holds 省级决赛 in parallel rooms with everybody on the list and nobody else (SX26-20)', async () => {
    best = await finalsInRooms(chain, out)
  })
  it('takes to 总决赛 who scored best over all rooms, by decision of people (SX26-21)', () =>
    advanceToGrandFinal(chain, best))
  it('gives the prizes by 总决赛, keeps a struck-out place empty, and announces them (SX26-22, T-18)', () =>
    awards(chain, best))
  it('hands its best up to the nation under a number on record (SX26-06)', () => handUp(chain, best))
  it('leaves chains that verify from end to end, without a name in them', async () => {
    for (const of of ['edition:shanxi-2026', 'edition:changzhi-2026']) {
      const check = verifyChain(nodeHashing, of, await chainOf(chain.db.database, of))
      expect(check.ok).toBe(true)
    }
    const { rows } = await chain.db.pool.query('select body from csc.ledger')
    expect(rows.map(({ body }) => body).join('')).not.toMatch(/演示|"13\d{9}"/)
  })
}, 60_000)
