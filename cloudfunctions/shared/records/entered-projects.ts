import { inArray } from 'drizzle-orm'
import type { Queries, Transaction } from '../database/connect'
import { application, applicationEvent, submission, teamMember } from '../database/schema/applications'
import { enteredProject } from '../database/schema/entered-projects'
import { person } from '../database/schema/people'
import type { EnteredRows } from '../entered-rows'
import { newId } from '../identifiers'
import type { Keys } from '../keys'

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
  const made = await tx
    .insert(person)
    .values(fresh)
    .onConflictDoNothing({ target: person.phoneHmac })
    .returning({ id: person.id })
  const newOnes = new Set(made.map(({ id }) => id))
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

/** Writes projects from below whole: the registration, what was handed in, its team, its trace and where it came from. */
export async function insertEntered(tx: Transaction, rows: readonly EnteredRows[]): Promise<void> {
  if (rows.length === 0) return
  const registrations = rows.map(row => row.application)
  await tx.insert(application).values(registrations)
  await tx.insert(submission).values(
    registrations.map(({ id, form, createdAt }) => ({
      ...{ applicationId: id, number: 1, form, findings: [], submittedAt: createdAt },
    })),
  )
  const members = rows.flatMap(row => row.members)
  if (members.length > 0) await tx.insert(teamMember).values(members)
  await tx.insert(enteredProject).values(rows.map(row => row.entered))
  await tx.insert(applicationEvent).values(
    rows.map(({ entered: { applicationId, enteredAt: at, enteredBy: actorId, source, batch } }) => ({
      ...{ id: newId('evt'), applicationId, at, actorId, kind: 'enter', toState: 'accepted' },
      data: { source, batch },
    })),
  )
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
