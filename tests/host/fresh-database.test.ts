import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../cloudfunctions/shared/database/migrate'
import { type FreshDatabase, freshDatabase } from '../setup/database'

describe('the database of a test', () => {
  let mine: FreshDatabase
  let other: FreshDatabase
  beforeAll(async () => {
    ;[mine, other] = await Promise.all([freshDatabase(), freshDatabase()])
  })
  afterAll(async () => {
    await Promise.all([mine.drop(), other.drop()])
  })

  it('is migrated and acts as the role that owns nothing', async () => {
    const { rows } = await mine.pool.query(
      "select current_user as who, count(*)::int as tables from pg_tables where schemaname = 'csc'",
    )
    expect(rows[0]).toMatchObject({ who: 'csc_app' })
    expect(rows[0].tables).toBeGreaterThan(10)
  })

  it('is not seen by another one', async () => {
    await mine.pool.query("insert into csc.setting (key, value) values ('mine', '1')")
    const { rows } = await other.pool.query("select from csc.setting where key = 'mine'")
    expect(rows).toHaveLength(0)
  })

  it('keeps Chinese text and finds its letters', async () => {
    const { rows } = await mine.pool.query(
      "select '创赛通' ~ '^[[:alpha:]]{3}$' as letters, length('创赛通') as length",
    )
    expect(rows[0]).toEqual({ letters: true, length: 3 })
  })

  it('can be migrated again without effect', async () => {
    const folder = new URL('../../cloudfunctions/shared/database/migrations', import.meta.url).pathname
    await expect(migrate(mine.url, folder)).resolves.toBeUndefined()
  })
})
