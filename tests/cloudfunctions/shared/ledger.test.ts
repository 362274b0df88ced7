import { afterAll, beforeAll, expect, test } from 'vitest'
import { nodeHashing as hashing } from '../../../cloudfunctions/shared/hashing'
import { appendToLedger } from '../../../cloudfunctions/shared/ledger'
import { verifyChain } from '../../../src/core/verify-chain'
import { type FreshDatabase, freshDatabase } from '../../setup/database'

let db: FreshDatabase
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.drop())

const draft = (n: number) => ({
  session: 'ses_a',
  actor: 'per_a',
  requestId: `req-${n}`,
  kind: 'witness.sign' as const,
  data: { n, text: '山西"\n', list: [1, true, null] },
})
const append = (n: number, at: string) =>
  db.database.transaction(tx => appendToLedger(tx, draft(n), new Date(at)))
const entries = async () =>
  (
    await db.pool.query<{ body: string; hash: string }>(
      "select body, hash from csc.ledger where session = 'ses_a' order by seq",
    )
  ).rows

test('what the database appends is what the core verifies; time never runs back', async () => {
  const first = await append(1, '2026-07-28T01:02:03.004Z')
  const second = await append(2, '2026-07-28T01:02:02.000Z')
  expect(first).toMatchObject({ seq: 1, at: '2026-07-28T01:02:03.004Z' })
  expect(second).toMatchObject({ seq: 2, at: '2026-07-28T01:02:03.005Z' })
  await Promise.all(Array.from({ length: 20 }, (_, n) => append(n + 3, '2026-07-28T01:02:04.000Z')))
  const rows = await entries()
  expect(rows.map(row => JSON.parse(row.body).seq)).toEqual(Array.from({ length: 22 }, (_, n) => n + 1))
  expect(verifyChain(hashing, 'ses_a', rows)).toMatchObject({ ok: true })
})

test('neither the application nor the owner can change or remove an entry', async () => {
  for (const sql of ["update csc.ledger set body = ''", 'delete from csc.ledger', 'truncate csc.ledger'])
    await expect(db.pool.query(sql)).rejects.toThrow(/permission denied/)
  const { default: pg } = await import('pg')
  const owner = new pg.Client({ connectionString: db.url })
  await owner.connect()
  for (const sql of ["update csc.ledger set body = ''", 'delete from csc.ledger', 'truncate csc.ledger'])
    await expect(owner.query(sql)).rejects.toThrow(/append-only/)
  await owner.end()
})

test('no table or function is granted to the public or to a data API', async () => {
  const { rows } = await db.pool.query(
    "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where n.nspname = 'csc' and a.grantee = 0",
  )
  expect(rows).toEqual([])
  const functions = await db.pool.query(
    "select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'csc' and has_function_privilege('public', p.oid, 'execute')",
  )
  expect(functions.rows).toEqual([])
  const open = await db.pool.query(
    "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'csc' and relkind = 'r' and not relrowsecurity",
  )
  expect(open.rows).toEqual([])
})
