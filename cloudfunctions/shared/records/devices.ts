import { and, desc, eq, gt, ne } from 'drizzle-orm'
import type { Queries } from '../database/connect'
import { signInSession } from '../database/schema/people'

/** The person's sessions in force, the one used last first; nothing of their tokens. */
export async function devicesOf(db: Queries, personId: string, now: Date) {
  const rows = await db
    .select({
      id: signInSession.id,
      client: signInSession.client,
      createdAt: signInSession.createdAt,
      lastSeenAt: signInSession.lastSeenAt,
      idleMinutes: signInSession.idleMinutes,
    })
    .from(signInSession)
    .where(and(eq(signInSession.personId, personId), gt(signInSession.expiresAt, now)))
    .orderBy(desc(signInSession.lastSeenAt), desc(signInSession.id))
  return rows.filter(
    row => row.idleMinutes === null || row.lastSeenAt.getTime() + row.idleMinutes * 60_000 > now.getTime(),
  )
}

/** Ends one session of the person; 0 when it is none of his. */
export async function endDevice(db: Queries, personId: string, id: string): Promise<number> {
  const ended = await db
    .delete(signInSession)
    .where(and(eq(signInSession.personId, personId), eq(signInSession.id, id)))
    .returning({ id: signInSession.id })
  return ended.length
}

/** Ends every session of the person but this one. */
export async function endOtherDevices(db: Queries, personId: string, here: string): Promise<number> {
  const ended = await db
    .delete(signInSession)
    .where(and(eq(signInSession.personId, personId), ne(signInSession.id, here)))
    .returning({ id: signInSession.id })
  return ended.length
}

/** Notes on the session that its person has just proved who he is. */
export async function confirmSession(db: Queries, id: string, confirmedAt: Date): Promise<void> {
  await db.update(signInSession).set({ confirmedAt }).where(eq(signInSession.id, id))
}
