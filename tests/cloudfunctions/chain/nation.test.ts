import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations as results } from '../../../cloudfunctions/results/operations'
import { operations as rounds } from '../../../cloudfunctions/rounds/operations'
import { operations as screening } from '../../../cloudfunctions/screening/operations'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import { chainOf } from '../../../cloudfunctions/shared/records/bundle'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { idsByNumber, nationWorld } from '../recommendations/nation-world'
import { addUniversity, fillLibrary, type Nation, projectsOf } from './library-steps'
import { nationalFinal, nationalHonours, topFifty, topFiveHundred } from './national-lists'
import { nominateAll, nominateUniversity, reviewAll } from './nomination-steps'

let db: FreshDatabase
let nation: Nation
beforeAll(async () => {
  db = await freshDatabase()
  const world = await nationWorld(db, [...rounds, ...screening, ...results])
  nation = { world, projects: projectsOf(2024), universityKey: '', ids: new Map() }
})
afterAll(() => db.drop())

describe('49 contests become the 500 and 100 of the nation', () => {
  it('imports every contest’s projects; wrong rows stay out, the same file twice adds nothing (CN24-09)', () =>
    fillLibrary(nation.world, nation.projects))
  it('nominates 11 and 2 of each contest, never a twelfth, and says that 98 makers are not 100 (CN24-20)', async () => {
    const { key, projects } = await addUniversity(nation.world)
    nation.universityKey = key
    nation.projects.push(...projects)
    nation.ids = await idsByNumber(db)
    nation.world.now = '2024-09-20T02:00:00.000Z'
    await nominateAll(nation)
  })
  it('nominates 2 and 3 of a university of the ministry (CN24-21)', () => nominateUniversity(nation))
  it('lets into the pool what is reviewed and free of suspicion (CN24-22)', () => reviewAll(nation))
  it('publishes 500 and 100, each for five working days, final only when they are over (CN24-19, CN24-25)', () =>
    topFiveHundred(nation))
  it('publishes 50 and 10 of them (CN24-19)', () => topFifty(nation))
  it('gives 5, 10, 15, 20 and 1, 2, 3, 4 prizes by the final (CN24-26, CN24-27)', () => nationalFinal(nation))
  it('honours units by two people (CN24-28)', () => nationalHonours(nation))
  it('leaves a chain that verifies from end to end, without a name in it', async () => {
    const of = 'edition:national-2024'
    expect(verifyChain(nodeHashing, of, await chainOf(db.database, of)).ok).toBe(true)
    const { rows } = await db.pool.query('select body from csc.ledger')
    expect(rows.map(({ body }) => body).join('')).not.toMatch(/演示|"13\d{9}"/)
  })
}, 60_000)
