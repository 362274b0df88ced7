import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { recusal, seat } from '../database/schema/hall'

export type SeatRow = typeof seat.$inferSelect

/** Seats of a session by number. */
export async function seatsOf(db: Queries, session: string): Promise<SeatRow[]> {
  return db.select().from(seat).where(eq(seat.sessionId, session)).orderBy(asc(seat.number))
}

/** Replaces the panel; who stays keeps promise and declaration. A recusal on record stays whoever goes or returns. */
export async function replaceSeats(
  tx: Transaction,
  session: string,
  seats: Pick<SeatRow, 'number' | 'personId' | 'name' | 'employer' | 'jury'>[],
): Promise<void> {
  const kept = await seatsOf(tx, session)
  await tx.delete(seat).where(eq(seat.sessionId, session))
  await tx.insert(seat).values(
    seats.map(place => ({
      ...kept.find(row => row.personId === place.personId),
      sessionId: session,
      ...place,
    })),
  )
}

/** Adds one seat to a panel. */
export async function addSeat(
  tx: Transaction,
  row: Pick<SeatRow, 'sessionId' | 'number' | 'personId' | 'name' | 'employer'>,
): Promise<void> {
  await tx.insert(seat).values(row)
}

/** Takes a person's seat away; whether there was one. */
export async function removeSeat(
  tx: Transaction,
  place: { session: string; person: string },
): Promise<boolean> {
  const gone = await tx
    .delete(seat)
    .where(and(eq(seat.sessionId, place.session), eq(seat.personId, place.person)))
    .returning({ number: seat.number })
  return gone.length > 0
}

/** Notes something about one seat. */
export async function changeSeat(
  db: Queries,
  place: { session: string; person: string },
  change: Partial<Omit<SeatRow, 'sessionId' | 'personId' | 'number'>>,
): Promise<void> {
  await db
    .update(seat)
    .set(change)
    .where(and(eq(seat.sessionId, place.session), eq(seat.personId, place.person)))
}

/** Takes back every judge's signature: the sheets are no longer complete. */
export async function clearSignatures(tx: Transaction, session: string): Promise<void> {
  await tx
    .update(seat)
    .set({ signedAt: null, signatureHash: null, signatureSealed: null })
    .where(eq(seat.sessionId, session))
}

/**
 * A sign of life of a judge's phone; the session's feed version and whether the seat is held by another of his devices,
 * or null when he has no seat there. The first device heard of holds the seat until it signs out or the host releases
 * another. The feed only moves when something turned: beats alone would make every screen ask again.
 */
export async function touchSeat(
  db: Queries,
  sign: {
    session: string
    person: string
    application: string | null
    activity: string
    device: string | null
    now: Date
  },
): Promise<{ feed: number; elsewhere: boolean } | null> {
  const topic = `session:${sign.session}`
  const at = sql`${sign.now.toISOString()}::timestamptz`
  const device = sql`${sign.device}::text`
  const result = await db.execute<{ feed: string | number; elsewhere: boolean }>(sql`
    with before as (
      select c.session_id, c.number, c.last_application_id, c.last_activity, c.device_asked_id,
        coalesce((select i.id from csc.sign_in_session i where i.id = c.device_id and i.expires_at > ${at}), ${device}, c.device_id) as holder
      from csc.seat c where c.session_id = ${sign.session} and c.person_id = ${sign.person} for update),
    touched as (
      update csc.seat s set last_seen_at = ${at}, last_application_id = ${sign.application}, last_activity = ${sign.activity},
        device_id = b.holder,
        device_asked_id = case when b.holder <> ${device} then ${device} else s.device_asked_id end,
        device_asked_at = case when b.holder <> ${device} and s.device_asked_id is distinct from ${device} then ${at} else s.device_asked_at end
      from before b where s.session_id = b.session_id and s.number = b.number
      returning coalesce(b.holder <> ${device}, false) as elsewhere,
        (b.last_application_id, b.last_activity, b.device_asked_id) is distinct from (s.last_application_id, s.last_activity, s.device_asked_id) as turned)
    select elsewhere, case when turned then csc.feed_bump(${topic})
      else coalesce((select seq from csc.feed where topic = ${topic}), 0) end as feed from touched`)
  const row = result.rows[0]
  return row ? { feed: Number(row.feed), elsewhere: row.elsewhere } : null
}

/** People who hold the judge's role in an edition at `now`, with the roles they hold and what they applied for. */
export async function judgesOf(db: Queries, edition: string, now: Date) {
  const at = now.toISOString()
  const result = await db.execute<{
    person: string
    name: string
    employer: string
    roles: string[]
    applicant: boolean
    matched: boolean
  }>(sql`
    select p.id as person, p.name,
      coalesce((select s.employer from csc.seat s where s.person_id = p.id and s.employer <> '' order by s.session_id desc limit 1), '') as employer,
      array_agg(distinct g.role) as roles,
      exists (select from csc.application a where a.owner_id = p.id and a.edition = ${edition} and a.state <> 'withdrawn') as applicant,
      exists (select from csc.institution i join csc.service_match m on m.institution_id = i.id and m.state = 'agreed'
        where i.owner_id = p.id and i.edition = ${edition}) as matched
    from csc.person p join csc.role_grant g on g.person_id = p.id and g.edition = ${edition}
      and g.valid_from <= ${at}::timestamptz and g.valid_to > ${at}::timestamptz
    group by p.id, p.name having bool_or(g.role = 'judge') order by p.name, p.id`)
  return result.rows
}

/** Adds or replaces a judge's standing aside (or absence) for a project. */
export async function putRecusal(tx: Transaction, row: typeof recusal.$inferInsert): Promise<void> {
  await tx
    .insert(recusal)
    .values(row)
    .onConflictDoUpdate({
      target: [recusal.sessionId, recusal.applicationId, recusal.personId],
      set: { kind: row.kind, code: row.code, note: row.note, notedBy: row.notedBy, at: row.at },
    })
}
