import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { edition, type ScreeningWorld, screeningWorld } from './support'

let db: FreshDatabase
let world: ScreeningWorld

beforeAll(async () => {
  db = await freshDatabase()
  world = await screeningWorld(db)
})
afterAll(() => db.drop())

const rest = {
  accept: {},
  reject: { requirement: 'group', reason: '不符' },
  returnForAmendment: {
    items: [{ requirement: null, field: 'summary', what: '请补充', why: '不完整' }],
    dueAt: '2026-07-13T10:00:00.000Z',
  },
  decide: { requirement: 'group', outcome: 'pass' },
  recordCreditCheck: { subject: 'company', source: '信用中国', checkedOn: '2026-07-01', conclusion: 'clear' },
  proposeGroupCorrection: { group: 'startup', subtype: 'startup-company', reason: '更正' },
  setOfficialNumber: { officialNumber: 'CM-9' },
} as const
type Act = keyof typeof rest
const acts = Object.keys(rest) as Act[]

/** Which acts each state allows; everything else is refused and leaves state and version as they were. */
const allowed: Record<string, readonly Act[]> = {
  draft: [],
  returned: ['setOfficialNumber'],
  accepted: ['decide', 'recordCreditCheck', 'proposeGroupCorrection', 'setOfficialNumber'],
  rejected: [],
  withdrawn: [],
  disqualified: [],
}

test.each(Object.keys(allowed))('%s', async state => {
  const { application } = await world.submitted()
  await db.pool.query('update csc.application set state = $1 where id = $2', [state, application])
  const expectedVersion = await world.version(application)
  for (const act of acts.filter(each => !allowed[state]!.includes(each))) {
    const input = { edition, application, expectedVersion, ...rest[act] }
    const reply = await world.ask(world.officer, ['screening', act] as never, input as never)
    expect([act, reply.ok ? 'ok' : reply.failure.code]).toEqual([act, 'STATE_REFUSED'])
  }
  expect(await world.review(application)).toMatchObject({ version: expectedVersion, state: { id: state } })
})

test('what the page offers is what the states allow', async () => {
  const { application } = await world.submitted()
  const may = async (state: string) => {
    await db.pool.query('update csc.application set state = $1 where id = $2', [state, application])
    const { may: offered } = await world.review(application)
    return Object.entries(offered).flatMap(([act, yes]) => (yes ? [act] : []))
  }
  expect(await may('submitted')).toEqual([
    'decide',
    'propose',
    'return',
    'reject',
    'correct',
    'setOfficialNumber',
    'revealContact',
  ])
  expect(await may('returned')).toEqual(['setOfficialNumber', 'revealContact'])
  expect(await may('accepted')).toEqual(['decide', 'correct', 'setOfficialNumber', 'revealContact'])
  expect(await may('rejected')).toEqual(['revealContact'])
  expect(await may('draft')).toEqual([])
})
