import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { registrationClosed } from '../../../cloudfunctions/shared/phase-closed'
import { editionBySlug } from '../../../src/editions/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { signedIn } from '../../setup/people'
import { testHost } from '../../setup/test-host'
import { tickAt } from './support'

let db: FreshDatabase
const edition = editionBySlug('changzhi-2026')!
const lastMoment = '2026-07-10T15:59:59.999Z'
const after = '2026-07-10T16:00:00.000Z'

beforeAll(async () => {
  db = await freshDatabase()
  await signedIn(db, { grants: [{ role: 'operator' }] })
})
afterEach(() => db.pool.query("delete from csc.setting where key like 'phase.closed%'"))
afterAll(() => db.drop())

const closed = (at: string, demo = false) =>
  registrationClosed(
    db.database,
    { demo: demo ? { edition: 'changzhi-2026', stops: [] } : null },
    edition,
    new Date(at),
  )
const entries = async () =>
  (await db.pool.query("select body from csc.ledger where session = 'edition:changzhi-2026'")).rows.map(row =>
    JSON.parse(row.body),
  )

test('the last millisecond is open, the next one closed', async () => {
  expect(await closed(lastMoment)).toBe(false)
  expect(await closed(after)).toBe(true)
})

test('the first tick past the deadline of an edition that is run here writes it down once, in the ledger too', async () => {
  const host = testHost(db.database)
  expect((await tickAt(host, lastMoment)).closed).toEqual([])
  expect((await tickAt(host, after)).closed).toEqual(['changzhi-2026'])
  expect((await tickAt(host, after)).closed).toEqual([])
  expect(await entries()).toMatchObject([
    {
      kind: 'phase.closed',
      actor: 'timer',
      data: { phase: 'registration', deadline: lastMoment, clause: 'CZ26-10' },
    },
  ])
})

test('a clock that jumps back a day does not reopen registration', async () => {
  await tickAt(testHost(db.database), after)
  expect(await closed('2026-07-09T16:00:00Z')).toBe(true)
})

test('the clock of the demonstration may go back', async () => {
  await tickAt(testHost(db.database), after)
  expect(await closed('2026-07-09T16:00:00Z', true)).toBe(false)
})
