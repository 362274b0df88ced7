import { and, desc, eq, inArray, lt, or, sql } from 'drizzle-orm'
import type { NeedSide } from '../../../src/core/service-words'
import type { Queries, Transaction } from '../database/connect'
import { application } from '../database/schema/applications'
import { institution, serviceNeed } from '../database/schema/services'

/** A need with the public names of whose it is and the person behind it. */
export interface NeedRow {
  need: typeof serviceNeed.$inferSelect
  project: string | null
  group: string | null
  institutionName: string | null
  institutionKind: string | null
  ownerId: string
}

function needs(db: Queries) {
  return db
    .select({
      need: serviceNeed,
      project: application.projectName,
      group: application.group,
      institutionName: institution.name,
      institutionKind: institution.kind,
      ownerId: sql<string>`coalesce(${application.ownerId}, ${institution.ownerId})`,
    })
    .from(serviceNeed)
    .leftJoin(application, eq(application.id, serviceNeed.applicationId))
    .leftJoin(institution, eq(institution.id, serviceNeed.institutionId))
}

/** A person's own needs in an edition, newest first. */
export async function ownNeeds(db: Queries, edition: string, person: string): Promise<NeedRow[]> {
  return needs(db)
    .where(
      and(
        eq(serviceNeed.edition, edition),
        or(eq(application.ownerId, person), eq(institution.ownerId, person)),
      ),
    )
    .orderBy(desc(serviceNeed.updatedAt), serviceNeed.id)
    .limit(100)
}

/** Every need of an edition, for its organisers. */
export async function allNeeds(db: Queries, edition: string): Promise<NeedRow[]> {
  return needs(db)
    .where(eq(serviceNeed.edition, edition))
    .orderBy(desc(serviceNeed.updatedAt), serviceNeed.id)
    .limit(500)
}

const takingPart = ['submitted', 'returned', 'accepted']

/**
 * Open needs that this side shows to the other side, newest first; `after`: the last id seen. A project that left the
 * contest and an institution no longer verified show nothing.
 */
export async function shownNeeds(
  db: Queries,
  of: { edition: string; side: NeedSide; after?: string; limit: number },
): Promise<NeedRow[]> {
  const [last] = of.after
    ? await db.select({ at: serviceNeed.createdAt }).from(serviceNeed).where(eq(serviceNeed.id, of.after))
    : []
  const standing =
    of.side === 'project'
      ? inArray(application.state, takingPart)
      : inArray(institution.state, ['verified', 'active'])
  const further = last
    ? or(
        lt(serviceNeed.createdAt, last.at),
        and(eq(serviceNeed.createdAt, last.at), lt(serviceNeed.id, of.after!)),
      )
    : undefined
  return needs(db)
    .where(
      and(
        eq(serviceNeed.edition, of.edition),
        eq(serviceNeed.side, of.side),
        eq(serviceNeed.open, true),
        eq(serviceNeed.visibility, 'counterparts'),
        standing,
        further,
      ),
    )
    .orderBy(desc(serviceNeed.createdAt), desc(serviceNeed.id))
    .limit(of.limit)
}

/** One need, locked, with whose it is; null when there is none. */
export async function lockNeed(tx: Transaction, id: string): Promise<NeedRow | null> {
  await tx.select({ id: serviceNeed.id }).from(serviceNeed).where(eq(serviceNeed.id, id)).for('update')
  const [row] = await needs(tx).where(eq(serviceNeed.id, id))
  return row ?? null
}

/** How many open needs a project or an institution has. */
export async function openNeeds(db: Queries, owner: string): Promise<number> {
  return db.$count(
    serviceNeed,
    and(
      eq(serviceNeed.open, true),
      or(eq(serviceNeed.applicationId, owner), eq(serviceNeed.institutionId, owner)),
    ),
  )
}

/** Adds a need. */
export async function insertNeed(tx: Transaction, row: typeof serviceNeed.$inferInsert): Promise<void> {
  await tx.insert(serviceNeed).values(row)
}

type Change = Partial<Omit<typeof serviceNeed.$inferInsert, 'id' | 'edition' | 'version'>>

/** Changes a locked need and counts its version up; answers the new version. */
export async function changeNeed(tx: Transaction, id: string, change: Change): Promise<number> {
  const [row] = await tx
    .update(serviceNeed)
    .set({ ...change, version: sql`${serviceNeed.version} + 1` })
    .where(eq(serviceNeed.id, id))
    .returning({ version: serviceNeed.version })
  return row!.version
}
