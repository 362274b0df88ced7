import { and, eq, gt } from 'drizzle-orm'
import type { Act } from '../acts'
import type { Queries } from '../database/connect'
import { audit } from '../database/schema/people'

/** Notes an act about lists that no chain holds: a reminder, a comparison, a file taken out. */
export async function noteListAct(
  db: Queries,
  note: { at: Date; actor: string; operation: Act; edition: string; subject: string; detail: object },
): Promise<void> {
  await db.insert(audit).values({ ...note, outcome: 'ok' })
}

/** Units reminded of their list since an instant. */
export async function lastReminded(db: Queries, edition: string, since: Date): Promise<Set<string>> {
  const rows = await db
    .selectDistinct({ unit: audit.subject })
    .from(audit)
    .where(
      and(
        eq(audit.edition, edition),
        eq(audit.operation, 'recommendations.remindUnits'),
        gt(audit.at, since),
      ),
    )
  return new Set(rows.flatMap(({ unit }) => unit ?? []))
}
