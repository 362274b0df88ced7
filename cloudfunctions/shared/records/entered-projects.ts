import { inArray, sql } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import type { application, teamMember } from '../database/schema/applications'
import { enteredProject } from '../database/schema/entered-projects'
import { person } from '../database/schema/people'
import { newId } from '../identifiers'
import type { Keys } from '../keys'

/** A project from below as its rows are written. */
export interface EnteredRows {
  application: typeof application.$inferInsert
  members: (typeof teamMember.$inferInsert)[]
  entered: typeof enteredProject.$inferInsert
}

/**
 * Ids of the persons with these telephones, in order; who is not known yet is made with the name given. Somebody
 * without a telephone is made anew each time and can be found by nobody until an officer records one.
 */
export async function personsByPhone(
  tx: Transaction,
  keys: Keys,
  contacts: readonly { name: string; phone: string }[],
  now: Date,
): Promise<string[]> {
  const hmacs = contacts.map(({ phone }) => (phone ? keys.hmac('phone', phone) : null))
  const fresh = contacts.map(({ name, phone }, i) => {
    const id = newId('per')
    const phoneSealed = phone ? keys.seal(phone, `person|phone|${id}`) : null
    return { id, name, phoneHmac: hmacs[i]!, phoneSealed, createdAt: now }
  })
  const made = await tx.execute<{ id: string }>(sql`
    insert into csc.person (id, name, phone_hmac, phone_sealed, created_at)
    select x.id, x.name, x."phoneHmac", x."phoneSealed", x."createdAt"
    from jsonb_to_recordset(${many(fresh)}) as x(id text, name text, "phoneHmac" text, "phoneSealed" text,
      "createdAt" timestamptz)
    on conflict (phone_hmac) do nothing returning id`)
  const newOnes = new Set(made.rows.map(({ id }) => id))
  const known = new Map(
    (
      await tx
        .select({ id: person.id, phoneHmac: person.phoneHmac })
        .from(person)
        .where(inArray(person.phoneHmac, [...new Set(hmacs.flatMap(hmac => hmac ?? []))]))
    ).map(row => [row.phoneHmac, row.id]),
  )
  return fresh.map(({ id, phoneHmac }) => (newOnes.has(id) ? id : known.get(phoneHmac)!))
}

/** Rows as one parameter: thousands of them cost the database one statement, not thousands of placeholders. */
const many = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** Writes projects from below whole: the registration, what was handed in, its team, its trace and where it came from. */
export async function insertEntered(tx: Transaction, rows: readonly EnteredRows[]): Promise<void> {
  if (rows.length === 0) return
  const registrations = rows.map(row => row.application)
  await tx.execute(sql`
    insert into csc.application (id, edition, owner_id, state, group_id, subtype, county, project_name, subject_name,
      company_code, official_number, form, field_versions, version, submission, created_at, updated_at, submitted_at,
      accepted_at)
    select x.id, x.edition, x."ownerId", x.state, x."group", x.subtype, x.county, x."projectName", x."subjectName",
      x."companyCode", x."officialNumber", x.form, x."fieldVersions", x.version, x.submission, x."createdAt",
      x."updatedAt", x."submittedAt", x."acceptedAt"
    from jsonb_to_recordset(${many(registrations)}) as x(id text, edition text, "ownerId" text, state text, "group" text,
      subtype text, county text, "projectName" text, "subjectName" text, "companyCode" text, "officialNumber" text,
      form jsonb, "fieldVersions" jsonb, version int, submission int, "createdAt" timestamptz,
      "updatedAt" timestamptz, "submittedAt" timestamptz, "acceptedAt" timestamptz)`)
  await tx.execute(sql`
    insert into csc.submission (application_id, number, form, findings, submitted_at)
    select x.id, 1, x.form, '[]', x."createdAt"
    from jsonb_to_recordset(${many(registrations)}) as x(id text, form jsonb, "createdAt" timestamptz)`)
  await insertMembers(tx, rows)
  const entered = rows.map(row => ({ ...row.entered, event: newId('evt') }))
  await tx.execute(sql`
    with x as (
      select * from jsonb_to_recordset(${many(entered)}) as x("applicationId" text, edition text, source text,
        "externalNumber" text, "fromApplication" text, batch text, "enteredBy" text, "enteredAt" timestamptz, event text)
    ), placed as (
      insert into csc.entered_project (application_id, edition, source, external_number, from_application_id, batch,
        entered_by, entered_at)
      select "applicationId", edition, source, "externalNumber", "fromApplication", batch, "enteredBy", "enteredAt" from x)
    insert into csc.application_event (id, application_id, at, actor_id, kind, to_state, data)
    select event, "applicationId", "enteredAt", "enteredBy", 'enter', 'accepted',
      jsonb_build_object('source', source, 'batch', batch) from x`)
}

async function insertMembers(tx: Transaction, rows: readonly EnteredRows[]): Promise<void> {
  const members = rows.flatMap(row => row.members)
  if (members.length === 0) return
  await tx.execute(sql`
    insert into csc.team_member (application_id, position, name, core, on_certificate, identity_sealed, identity_hmac,
      identity_last4)
    select x."applicationId", x.position, x.name, x.core, x."onCertificate", x."identitySealed", x."identityHmac",
      x."identityLast4"
    from jsonb_to_recordset(${many(members)}) as x("applicationId" text, position int, name text, core boolean,
      "onCertificate" boolean, "identitySealed" text, "identityHmac" text, "identityLast4" text)`)
}

/** Which numbers of a source are already in an edition, with the registration each became. */
export async function enteredNumbers(
  db: Queries,
  edition: string,
): Promise<{ source: string; externalNumber: string; application: string }[]> {
  return db
    .select({
      source: enteredProject.source,
      externalNumber: enteredProject.externalNumber,
      application: enteredProject.applicationId,
    })
    .from(enteredProject)
    .where(inArray(enteredProject.edition, [edition]))
}
