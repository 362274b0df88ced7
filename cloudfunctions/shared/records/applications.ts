import { and, desc, eq, sql } from 'drizzle-orm'
import type { FieldVersions, FormValues } from '../../../src/core/application-form/field'
import type { ApplicationState } from '../../../src/core/application-states'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'

/** A stored application. `form` holds the telephone sealed (openForm) and no identity numbers. */
export type ApplicationRow = Omit<typeof application.$inferSelect, 'state' | 'form' | 'fieldVersions'> & {
  state: ApplicationState
  form: FormValues
  fieldVersions: FieldVersions
}

const owned = (id: string, ownerId: string) => and(eq(application.id, id), eq(application.ownerId, ownerId))

/** The application when it belongs to this person; null for anybody else's and for none. */
export async function ownApplication(
  db: Queries,
  id: string,
  ownerId: string,
): Promise<ApplicationRow | null> {
  const [row] = await db.select().from(application).where(owned(id, ownerId))
  return row ? (row as ApplicationRow) : null
}

/** Like ownApplication, locked until the end of the transaction. */
export async function lockOwnApplication(
  tx: Transaction,
  id: string,
  ownerId: string,
): Promise<ApplicationRow | null> {
  const [row] = await tx.select().from(application).where(owned(id, ownerId)).for('update')
  return row ? (row as ApplicationRow) : null
}

/** A person's applications, newest change first. */
export async function ownApplications(
  db: Queries,
  ownerId: string,
  edition?: string,
): Promise<ApplicationRow[]> {
  const rows = await db
    .select()
    .from(application)
    .where(and(eq(application.ownerId, ownerId), edition ? eq(application.edition, edition) : undefined))
    .orderBy(desc(application.updatedAt), application.id)
    .limit(100)
  return rows as ApplicationRow[]
}

/** How many drafts a person has in an edition. */
export async function countDrafts(db: Queries, ownerId: string, edition: string): Promise<number> {
  return db.$count(
    application,
    and(eq(application.ownerId, ownerId), eq(application.edition, edition), eq(application.state, 'draft')),
  )
}

/** Adds an application. */
export async function insertApplication(
  tx: Transaction,
  row: typeof application.$inferInsert,
): Promise<void> {
  await tx.insert(application).values(row)
}

type Change = Partial<Omit<typeof application.$inferInsert, 'id' | 'ownerId' | 'version'>>

/** Changes a locked application and counts its version up; returns the new version. */
export async function changeApplication(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(application)
    .set({ ...change, version: sql`${application.version} + 1` })
    .where(eq(application.id, id))
    .returning({ version: application.version })
  return row!.version
}
