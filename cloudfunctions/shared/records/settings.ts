import { eq, inArray } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { setting } from '../database/schema/house'

/** A small fact of the installation, or undefined. */
export async function readSetting(db: Queries, key: string): Promise<unknown> {
  const rows = await db.select({ value: setting.value }).from(setting).where(eq(setting.key, key))
  return rows[0]?.value
}

/** Several small facts; those that were never set are missing. */
export async function readSettings(db: Queries, keys: string[]): Promise<Map<string, unknown>> {
  const rows = await db.select().from(setting).where(inArray(setting.key, keys))
  return new Map(rows.map(({ key, value }) => [key, value]))
}

/** Sets a small fact of the installation. */
export async function writeSetting(db: Queries, key: string, value: unknown): Promise<void> {
  await db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } })
}

/** Sets a small fact unless it is known already; false when it was. */
export async function addSetting(db: Queries, key: string, value: unknown): Promise<boolean> {
  const added = await db
    .insert(setting)
    .values({ key, value })
    .onConflictDoNothing()
    .returning({ key: setting.key })
  return added.length === 1
}
