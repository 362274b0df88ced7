import { and, eq, sql } from 'drizzle-orm'
import type { AdvanceDecisions } from '../../../src/core/advance-list'
import type { Queries, Transaction } from '../database/connect'
import { advanceDraft } from '../database/schema/advances'
import { application } from '../database/schema/applications'
import { person } from '../database/schema/people'

export interface AdvancePlace {
  edition: string
  stage: string
  group: string
}
export type AdvanceDraftRow = Omit<typeof advanceDraft.$inferSelect, 'state' | 'decided'> & {
  state: 'draft' | 'staged' | 'locked' | 'published'
  decided: AdvanceDecisions
}

const at = ({ edition, stage, group }: AdvancePlace) =>
  and(eq(advanceDraft.edition, edition), eq(advanceDraft.stage, stage), eq(advanceDraft.group, group))

/** The draft of one group's list, or null before anybody worked on it. */
export async function readAdvance(db: Queries, place: AdvancePlace): Promise<AdvanceDraftRow | null> {
  const [row] = await db.select().from(advanceDraft).where(at(place))
  return row ? (row as AdvanceDraftRow) : null
}

/** The draft with its row locked until the end of the transaction, or null. */
export async function lockAdvanceRow(tx: Transaction, place: AdvancePlace): Promise<AdvanceDraftRow | null> {
  const [row] = await tx.select().from(advanceDraft).where(at(place)).for('update')
  return row ? (row as AdvanceDraftRow) : null
}

/** Adds the first draft; false when somebody else just did. */
export async function insertAdvance(
  tx: Transaction,
  row: Pick<AdvanceDraftRow, 'edition' | 'stage' | 'group' | 'decided' | 'changedBy' | 'changedAt'>,
): Promise<boolean> {
  const added = await tx
    .insert(advanceDraft)
    .values({ ...row, state: 'draft', version: 1 })
    .onConflictDoNothing()
    .returning()
  return added.length === 1
}

/** Changes a locked draft and counts its version up; returns the new version. */
export async function changeAdvance(
  tx: Transaction,
  place: AdvancePlace,
  change: Partial<Omit<AdvanceDraftRow, 'edition' | 'stage' | 'group' | 'version'>>,
): Promise<number> {
  const [row] = await tx
    .update(advanceDraft)
    .set({ ...change, version: sql`${advanceDraft.version} + 1` })
    .where(at(place))
    .returning({ version: advanceDraft.version })
  return row!.version
}

/** Handed-in applications of a group by county code, for places shared by district. */
export async function registrationsByCounty(
  db: Queries,
  edition: string,
  group: string,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ county: application.county, n: sql<number>`count(*)::int` })
    .from(application)
    .where(
      and(
        eq(application.edition, edition),
        eq(application.group, group),
        sql`${application.submittedAt} is not null and ${application.state} <> 'draft'`,
      ),
    )
    .groupBy(application.county)
  return new Map(rows.flatMap(({ county, n }) => (county ? [[county, n] as const] : [])))
}

/** Accepted applications of a group. */
export async function acceptedIds(db: Queries, edition: string, group: string): Promise<string[]> {
  const rows = await db
    .select({ id: application.id })
    .from(application)
    .where(
      and(eq(application.edition, edition), eq(application.group, group), eq(application.state, 'accepted')),
    )
    .orderBy(application.projectName, application.id)
  return rows.map(({ id }) => id)
}

/** The name of who did something; '' where nobody did. */
export async function nameOf(db: Queries, id: string | null): Promise<string> {
  if (!id) return ''
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, id))
  return row?.name ?? ''
}
