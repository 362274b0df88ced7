import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod'
import { dispatch } from '../../../cloudfunctions/shared/dispatch'
import { Failure } from '../../../cloudfunctions/shared/failure'
import { sha256 } from '../../../cloudfunctions/shared/keys'
import type { AnyOperation } from '../../../cloudfunctions/shared/operation'
import { readSetting, writeSetting } from '../../../cloudfunctions/shared/records/settings'
import { registryOf } from '../../../cloudfunctions/shared/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost } from '../../setup/test-host'

let db: FreshDatabase
let host: ReturnType<typeof testHost>
let serial = 0
const requestId = () => `01981d3c-7b2a-7c11-8f00-${String(++serial).padStart(12, '0')}`
const now = new Date('2026-07-01T00:00:00.000Z')

/** Adds `by` to a counter; refuses over 10, fails on -1. */
const add: AnyOperation = {
  function: 'test',
  operation: 'add',
  kind: 'write',
  summary: '加',
  who: {
    may: ['operator'],
    scope: input => ({ edition: (input as { edition: string }).edition, unit: '140423' }),
  },
  input: z.strictObject({ edition: z.string(), by: z.int('应填整数') }),
  async run(input, context) {
    const { by } = input as { by: number }
    const sum = Number((await readSetting(context.db as never, 'sum')) ?? 0) + by
    await writeSetting(context.db as never, 'sum', sum)
    if (by === -1) throw new Error('secret 86.40')
    if (sum > 10) throw new Failure('STATE_REFUSED')
    return { sum }
  },
}
const registry = registryOf([add])

async function signedIn(grant?: {
  role: string
  unit: string
  edition: string
  validTo?: string
}): Promise<string> {
  const token = randomBytes(32).toString('hex')
  const person = `per_${sha256(token).slice(0, 16)}`
  await db.pool.query('insert into csc.person (id, created_at) values ($1, $2)', [person, now])
  await db.pool.query('insert into csc.sign_in_session values ($1, $2, $3, $3, $4)', [
    sha256(token),
    person,
    now,
    '2026-07-02T00:00:00Z',
  ])
  if (grant)
    await db.pool.query(
      "insert into csc.role_grant (id, person_id, role, unit, edition, valid_from, valid_to) values ($1, $2, $3, $4, $5, '2026-01-01', $6)",
      [
        `grt_${person}`,
        person,
        grant.role,
        grant.unit,
        grant.edition,
        grant.validTo ?? '2026-12-31T00:00:00Z',
      ],
    )
  return token
}

const call = (token: string | null, input: unknown, id?: string, receivedAt = now) =>
  dispatch(host, registry, {
    function: 'test',
    operation: 'add',
    input,
    requestId: id,
    credentials: token ? { kind: 'token', token } : { kind: 'guest' },
    receivedAt,
    ip: '',
    door: 'web',
  })
const operator = { role: 'operator', unit: '140400', edition: 'changzhi-2026' }
const plus = (by: number) => ({ edition: 'changzhi-2026', by })
const sum = () => readSetting(db.database, 'sum')

beforeAll(async () => {
  db = await freshDatabase()
  host = testHost(db.database)
})
beforeEach(() => writeSetting(db.database, 'sum', 0))
afterAll(() => db.drop())

test('a replay gets the first answer and adds nothing', async () => {
  const token = await signedIn(operator)
  const id = requestId()
  const first = await call(token, plus(3), id)
  const again = await call(token, plus(3), id)
  expect(first.reply).toMatchObject({ ok: true, data: { sum: 3 }, requestId: id })
  expect(first.reply).not.toHaveProperty('replayed')
  expect(again.reply).toMatchObject({ ok: true, data: { sum: 3 }, replayed: true })
  expect(await sum()).toBe(3)
})

test('ten at once with one id have one effect', async () => {
  const token = await signedIn(operator)
  const id = requestId()
  const replies = await Promise.all(Array.from({ length: 10 }, () => call(token, plus(1), id)))
  expect(replies.map(r => r.reply.ok && (r.reply.data as { sum: number }).sum)).toEqual(Array(10).fill(1))
  expect(await sum()).toBe(1)
})

test('the same id with another input is refused and changes nothing', async () => {
  const token = await signedIn(operator)
  const id = requestId()
  await call(token, plus(2), id)
  const other = await call(token, plus(5), id)
  expect(other).toMatchObject({ status: 422, reply: { ok: false, failure: { code: 'REQUEST_ID_REUSED' } } })
  expect(await sum()).toBe(2)
})

test('the same id of another person is that person’s own', async () => {
  const id = requestId()
  await call(await signedIn(operator), plus(2), id)
  expect((await call(await signedIn(operator), plus(2), id)).reply).toMatchObject({
    ok: true,
    data: { sum: 4 },
  })
})

test('a refusal rolls back, is stored, and burns the id', async () => {
  const token = await signedIn(operator)
  const id = requestId()
  const refused = await call(token, plus(11), id)
  expect(refused).toMatchObject({ status: 409, reply: { failure: { code: 'STATE_REFUSED' } } })
  expect(await sum()).toBe(0)
  await writeSetting(db.database, 'sum', -5)
  expect((await call(token, plus(11), id)).reply).toMatchObject({ ok: false, replayed: true })
  expect(await sum()).toBe(-5)
})

test('an unexpected error rolls back, tells nothing, logs no value, and leaves the id free', async () => {
  const token = await signedIn(operator)
  const id = requestId()
  const broken = await call(token, plus(-1), id)
  expect(broken).toMatchObject({
    status: 500,
    reply: { failure: { code: 'INTERNAL', traceId: expect.stringMatching(/^trc_/) } },
  })
  expect(JSON.stringify(broken) + JSON.stringify(host.records)).not.toContain('86.40')
  expect(host.records.some(r => r.level === 'error' && r.cause?.includes('Error'))).toBe(true)
  expect(await sum()).toBe(0)
  const rows = await db.pool.query('select 1 from csc.request where id = $1', [id])
  expect(rows.rowCount).toBe(0)
})

test.each([
  ['nobody signed in', null, 401, 'SIGN_IN_REQUIRED'],
  ['no role', undefined, 403, 'FORBIDDEN'],
  ['another role', { ...operator, role: 'judge' }, 403, 'FORBIDDEN'],
  ['another edition', { ...operator, edition: 'jinzhong-2025' }, 403, 'FORBIDDEN'],
  ['another county', { ...operator, unit: '140425' }, 403, 'FORBIDDEN'],
  ['another city', { ...operator, unit: '140700' }, 403, 'FORBIDDEN'],
  ['an expired grant', { ...operator, validTo: '2026-07-01T00:00:00Z' }, 403, 'FORBIDDEN'],
])('%s is refused', async (_, grant, status, code) => {
  const token = grant === null ? null : await signedIn(grant)
  expect(await call(token, plus(1), requestId())).toMatchObject({ status, reply: { failure: { code } } })
  expect(await sum()).toBe(0)
})

test.each([
  ['the county itself', '140423'],
  ['its city', '140400'],
  ['its province', '140000'],
])('%s may', async (_, unit) => {
  expect((await call(await signedIn({ ...operator, unit }), plus(1), requestId())).reply.ok).toBe(true)
})

test('a token works until the instant it expires', async () => {
  const token = await signedIn(operator)
  expect((await call(token, plus(1), requestId(), new Date('2026-07-01T23:59:59.999Z'))).status).toBe(200)
  expect((await call(token, plus(1), requestId(), new Date('2026-07-02T00:00:00.000Z'))).status).toBe(401)
})

test('bad input names the field in Chinese; unknown fields and missing ids are refused', async () => {
  const token = await signedIn(operator)
  expect((await call(token, { edition: 'changzhi-2026', by: 1.5 }, requestId())).reply).toMatchObject({
    failure: { code: 'INPUT_INVALID', details: { fields: [{ path: 'by', message: '应填整数' }] } },
  })
  expect((await call(token, { ...plus(1), role: 'approver' }, requestId())).reply.ok).toBe(false)
  expect((await call(token, plus(1))).reply).toMatchObject({ failure: { code: 'INPUT_INVALID' } })
  expect(await sum()).toBe(0)
})

test('an operation without a caller, schema or summary stops start-up', () => {
  for (const part of ['who', 'input', 'summary'])
    expect(() => registryOf([{ ...add, [part]: undefined } as unknown as AnyOperation])).toThrow('test.add')
  expect(() => registryOf([{ ...add, who: { may: ['operator'] } } as unknown as AnyOperation])).toThrow(
    'scope',
  )
  expect(() => registryOf([add, add])).toThrow('twice')
})
