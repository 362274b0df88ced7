import { and, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { audit, person, roleGrant } from '../database/schema/people'

/** Removes the identity numbers of the person's teams: sealed form, keyed hash and last four. How many there were. */
export async function forgetIdentities(db: Queries, personId: string): Promise<number> {
  const result = await db.execute(sql`
    update csc.team_member m set identity_sealed = null, identity_hmac = null, identity_last4 = null
    from csc.application a where a.id = m.application_id and a.owner_id = ${personId}
      and m.identity_sealed is not null`)
  return result.rowCount ?? 0
}

/** Notes when the deletion was asked for, or with null that it was taken back; false where the person is gone. */
export async function askDeletion(db: Queries, personId: string, askedAt: Date | null): Promise<boolean> {
  const changed = await db
    .update(person)
    .set({ deletionAskedAt: askedAt })
    .where(and(eq(person.id, personId), isNull(person.deletedAt)))
    .returning({ id: person.id })
  return changed.length === 1
}

/** Whether the person holds any role now: an official leaves his role before he leaves. */
export async function holdsRole(db: Queries, personId: string, now: Date): Promise<boolean> {
  return (await db.$count(roleGrant, and(eq(roleGrant.personId, personId), gt(roleGrant.validTo, now)))) > 0
}

/** Whether a published list names a project of the person, and whether one was handed up to a higher contest. */
export async function madePublic(
  db: Queries,
  personId: string,
): Promise<{ awarded: boolean; recommended: boolean }> {
  const result = await db.execute<{ awarded: boolean; recommended: boolean }>(sql`
    select exists (select from csc.award w join csc.application a on a.id = w.application_id
        where a.owner_id = ${personId} and exists (select from csc.published_list l
          where l.edition = w.edition and l.kind = 'awards')) as awarded,
      exists (select from csc.recommendation_item i join csc.application a on a.id = i.application_id
        where a.owner_id = ${personId}) as recommended`)
  return result.rows[0]!
}

/** People whose days of thinking it over have passed, who hold no role. */
export async function deletionsDue(db: Queries, askedBefore: Date, now: Date): Promise<string[]> {
  const result = await db.execute<{ id: string }>(sql`
    select p.id from csc.person p
    where p.deletion_asked_at <= ${askedBefore.toISOString()}::timestamptz and p.deleted_at is null
      and not exists (select from csc.role_grant g
        where g.person_id = p.id and g.valid_to > ${now.toISOString()}::timestamptz)
    order by p.deletion_asked_at limit 50`)
  return result.rows.map(({ id }) => id)
}

/** Personal fields of a form; what the company and the project are stays as the contest's record. */
const contact = sql`array['contactName', 'contactPhone', 'contactEmail']`
const personal = sql`array['contactName', 'contactPhone', 'contactEmail', 'leader', 'members']`
const gone = '已注销'

/** Whether a published list of awards names the project: then its names stay as published. */
const isPublished = sql`exists (select from csc.award w join csc.published_list l
  on l.edition = w.edition and l.kind = 'awards' where w.application_id = a.id)`

/** Locks a person who has asked to be deleted and is not gone yet; null for anybody else. */
export async function lockLeaving(
  tx: Transaction,
  id: string,
): Promise<{ id: string; phoneHmac: string | null } | null> {
  const [row] = await tx
    .select({ id: person.id, phoneHmac: person.phoneHmac })
    .from(person)
    .where(and(eq(person.id, id), isNotNull(person.deletionAskedAt), isNull(person.deletedAt)))
    .for('update')
  return row ?? null
}

/**
 * Deletes the person of a locked row: contact, names and identity numbers leave forms and submissions, drafts are
 * emptied, messages, sessions and codes go, the row itself keeps its id alone. Published awards stay as published.
 */
export async function deletePerson(
  tx: Transaction,
  { id: personId, phoneHmac }: { id: string; phoneHmac: string | null },
  now: Date,
): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`
  const owned = sql`a.owner_id = ${personId}`
  await forgetIdentities(tx, personId)
  await tx.execute(sql`update csc.team_member m set name = ${gone} from csc.application a
    where a.id = m.application_id and ${owned} and not ${isPublished}`)
  await tx.execute(sql`update csc.submission s
    set form = s.form - (case when ${isPublished} then ${contact} else ${personal} end),
      findings = case when ${isPublished} then s.findings else csc.without_names(s.findings, s.form) end
    from csc.application a where a.id = s.application_id and ${owned}`)
  await tx.execute(sql`update csc.application a set form = '{}', field_versions = '{}', project_name = '',
    subject_name = '', company_code = null, official_number = null, source = null, updated_at = ${at}
    where ${owned} and a.state = 'draft' and a.submission = 0`)
  await tx.execute(sql`update csc.application a
    set subject_name = case when ${isPublished} or a.form->>'subject' = 'company' or a.form ? 'teamName'
        then a.subject_name else ${gone} end,
      form = a.form - (case when ${isPublished} then ${contact} else ${personal} end), updated_at = ${at}
    where ${owned} and not (a.state = 'draft' and a.submission = 0)`)
  await tx.execute(sql`update csc.outbox set data = data || '{"words": {}}', updated_at = ${at},
    state = case when state = 'pending' then 'cancelled' else state end, lease_until = null
    where person_id = ${personId}`)
  await tx.execute(sql`delete from csc.message where person_id = ${personId}`)
  await tx.execute(sql`delete from csc.subscription_allowance where person_id = ${personId}`)
  await tx.execute(sql`delete from csc.sign_in_session where person_id = ${personId}`)
  await tx.execute(sql`delete from csc.sign_in_code where phone_hmac = ${phoneHmac}`)
  await tx
    .update(person)
    .set({ name: '', openId: null, phoneSealed: null, phoneHmac: null, deletedAt: now })
    .where(eq(person.id, personId))
  await tx
    .insert(audit)
    .values({ at: now, actor: 'timer', operation: 'session.deleted', subject: personId, outcome: 'ok' })
}
