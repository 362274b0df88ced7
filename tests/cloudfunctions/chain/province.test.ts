import { afterAll, beforeAll, describe, it } from 'vitest'
import { allArrived, lateList, ownList, printedForms, signedLists } from './list-steps'
import { type Chain, provinceWorld } from './province-world'
import { ownNumberRefused, shareOut } from './quota-steps'

let chain: Chain
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
})
