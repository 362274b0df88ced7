import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Database, Queries } from '../database/connect'
import { person, roleGrant, signInCode, signInSession } from '../database/schema/people'

/** When codes were asked for since `since`, by this phone and from this address. */
export async function codesSince(db: Database, query: { phoneHmac: string; ip: string; since: Date }) {
  const rows = await db
    .select({ phoneHmac: signInCode.phoneHmac, ip: signInCode.ip, createdAt: signInCode.createdAt })
    .from(signInCode)
    .where(
      and(
        gt(signInCode.createdAt, query.since),
        or(eq(signInCode.phoneHmac, query.phoneHmac), eq(signInCode.ip, query.ip)),
      ),
    )
  return {
    byPhone: rows.filter(row => row.phoneHmac === query.phoneHmac).map(row => row.createdAt),
    byAddress: rows.filter(row => row.ip === query.ip).map(row => row.createdAt),
  }
}

/** Keeps a code that was sent, as keyed hashes. */
export async function insertCode(db: Database, row: typeof signInCode.$inferInsert): Promise<void> {
  await db.insert(signInCode).values(row)
}

/** Uses up a try on the newest unused code of the phone; five wrong tries end it. */
export async function takeCode(
  db: Database,
  query: { phoneHmac: string; codeHmac: string; now: Date },
): Promise<'right' | 'wrong' | 'expired'> {
  return db.transaction(async tx => {
    const [row] = await tx
      .select()
      .from(signInCode)
      .where(and(eq(signInCode.phoneHmac, query.phoneHmac), isNull(signInCode.usedAt)))
      .orderBy(desc(signInCode.createdAt))
      .limit(1)
      .for('update')
    if (!row || row.expiresAt <= query.now || row.triesLeft < 1) return 'expired'
    const right = row.codeHmac === query.codeHmac
    const change = right ? { usedAt: query.now } : { triesLeft: row.triesLeft - 1 }
    await tx.update(signInCode).set(change).where(eq(signInCode.id, row.id))
    return right ? 'right' : 'wrong'
  })
}

/** The person with this phone, made when new; `staff` when any grant is valid now. */
export async function personByPhone(
  db: Database,
  query: { freshId: string; phoneHmac: string; phoneSealed: (id: string) => string; now: Date },
): Promise<{ id: string; staff: boolean }> {
  await db
    .insert(person)
    .values({
      id: query.freshId,
      phoneHmac: query.phoneHmac,
      phoneSealed: query.phoneSealed(query.freshId),
      createdAt: query.now,
    })
    .onConflictDoNothing({ target: person.phoneHmac })
  const [row] = await db.select({ id: person.id }).from(person).where(eq(person.phoneHmac, query.phoneHmac))
  const grants = await db
    .select({ id: roleGrant.id })
    .from(roleGrant)
    .where(and(eq(roleGrant.personId, row!.id), gt(roleGrant.validTo, query.now)))
    .limit(1)
  return { id: row!.id, staff: grants.length > 0 }
}

/** Opens a session for a token's hash. */
export async function openSession(db: Database, row: typeof signInSession.$inferInsert): Promise<void> {
  await db.insert(signInSession).values(row)
}

/** Ends every session of the person. */
export async function closeSessions(db: Database, personId: string): Promise<void> {
  await db.execute(sql`delete from csc.sign_in_session where person_id = ${personId}`)
}

/** Moves sessions and codes along with the demonstration's clock, by so many milliseconds (back when negative). */
export async function shiftSignIns(db: Queries, milliseconds: number): Promise<void> {
  const by = sql`make_interval(secs => ${milliseconds / 1000})`
  await db.execute(sql`update csc.sign_in_session set created_at = created_at + ${by},
    last_seen_at = last_seen_at + ${by}, expires_at = expires_at + ${by}, confirmed_at = confirmed_at + ${by}`)
  await db.execute(
    sql`update csc.sign_in_code set created_at = created_at + ${by}, expires_at = expires_at + ${by}`,
  )
}
