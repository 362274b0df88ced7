import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database/connect'
import { companyProfile } from '../database/schema/company-profiles'

const gone = '已注销'
const instant = (now: Date) => sql`${now.toISOString()}::timestamptz`

/** Takes files that were never handed in off the list, without their names; the timer clears their bytes. */
export async function removeUnusedFiles(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update csc.application_file f set state = 'removed', removed_at = coalesce(f.removed_at, ${instant(now)}),
      name = ${gone}, version = f.version + 1
    from csc.application a
    where a.id = f.application_id and a.owner_id = ${personId} and f.quarantined_at is null
      and not exists (select from csc.submission_file s where s.file_id = f.id)`)
}

/** People who have joined a team of the person, with the edition of each: who has to know that it ended. */
export async function membersToTell(
  tx: Transaction,
  personId: string,
): Promise<{ person: string; edition: string }[]> {
  const result = await tx.execute<{ person: string; edition: string }>(sql`
    select distinct i.answered_by as person, i.edition from csc.team_invitation i
    join csc.application a on a.id = i.application_id
    where a.owner_id = ${personId} and i.state = 'accepted' and i.answered_by <> ${personId}`)
  return result.rows
}

/** Ends every invitation into the person's teams; names and keyed hashes of invited people go. */
export async function revokeInvitations(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`
    update csc.team_invitation i set name = ${gone}, core_key = null,
      state = case when i.state in ('open', 'accepted') then 'revoked' else i.state end
    from csc.application a where a.id = i.application_id and a.owner_id = ${personId}`)
}

/**
 * Takes the person's name out of the invitations he answered, and out of what their leaders were told of him. A leader's
 * own form keeps the name: he typed it, and answers for it.
 */
export async function unnameMember(tx: Transaction, personId: string): Promise<void> {
  await tx.execute(sql`
    update csc.message m set body = '一位成员' || substr(m.body, length(i.name) + 1)
    from csc.team_invitation i join csc.application a on a.id = i.application_id
    where i.answered_by = ${personId} and m.person_id = a.owner_id
      and m.link = '/apply/team/index?application=' || a.id and starts_with(m.body, i.name)`)
  await tx.execute(sql`update csc.team_invitation set name = ${gone} where answered_by = ${personId}`)
}

/** Closes the person's institutions and takes contact and candidate out of them. */
export async function closeInstitutions(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update csc.institution set state = 'closed', contact_sealed = '', candidate_sealed = null,
      reason = '联系人已注销账号', version = version + 1, updated_at = ${instant(now)}
    where owner_id = ${personId}`)
}

/** Closes the open needs of the person's projects and institutions. */
export async function closeNeeds(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update csc.service_need n set open = false, version = n.version + 1, updated_at = ${instant(now)}
    where n.open and (
      exists (select from csc.application a where a.id = n.application_id and a.owner_id = ${personId})
      or exists (select from csc.institution i where i.id = n.institution_id and i.owner_id = ${personId}))`)
}

/** Who waits in a match that has just ended, and the name of the side that left. */
export interface EndedMatch extends Record<string, unknown> {
  person: string
  edition: string
  /** The side of the one who waits. */
  side: 'project' | 'institution'
  name: string
}

/** Ends the matches of the person that nobody has answered: taken back where he proposed, declined where he was asked. */
export async function endMatches(tx: Transaction, personId: string, now: Date): Promise<EndedMatch[]> {
  const result = await tx.execute<EndedMatch>(sql`
    update csc.service_match m set version = m.version + 1, answered_at = ${instant(now)},
      state = case when (m.proposed_by = 'project') = (a.owner_id = ${personId}) then 'withdrawn' else 'declined' end
    from csc.application a, csc.institution i
    where a.id = m.application_id and i.id = m.institution_id and m.state = 'proposed'
      and (a.owner_id = ${personId} or i.owner_id = ${personId})
    returning m.edition,
      case when a.owner_id = ${personId} then i.owner_id else a.owner_id end as person,
      case when a.owner_id = ${personId} then 'institution' else 'project' end as side,
      case when a.owner_id = ${personId} then a.project_name else i.name end as name`)
  return result.rows.filter(({ person }) => person !== personId)
}

/** Gives back the person's places in events still to come. */
export async function cancelSignUps(tx: Transaction, personId: string, now: Date): Promise<void> {
  await tx.execute(sql`
    update csc.event_attendance t set cancelled_at = ${instant(now)} from csc.service_event e
    where e.id = t.event_id and t.person_id = ${personId} and t.cancelled_at is null
      and t.checked_in_at is null and e.starts_at > ${instant(now)}`)
}

/** Forgets the enterprises the person filled in, and his members' names in look-ups of dishonesty lists. */
export async function forgetFilledIn(tx: Transaction, personId: string): Promise<void> {
  await tx.delete(companyProfile).where(eq(companyProfile.ownerId, personId))
  await tx.execute(sql`
    update csc.credit_check c set subject = ${gone}, note = '' from csc.application a
    where a.id = c.application_id and a.owner_id = ${personId} and c.subject <> 'company'`)
}

const ended = sql`('upheld', 'dismissed', 'not-accepted', 'merged', 'withdrawn')`

/**
 * Takes what deleted people left in cases out of those that have ended since: name, telephone and papers of who
 * objected (not while the one it was merged into is open), and what an applicant found wrong on his certificate.
 */
export async function forgetEndedCases(tx: Transaction): Promise<void> {
  const due = sql`p.id = o.person_id and p.deleted_at is not null and o.state in ${ended}
      and not exists (
        with recursive further as (
          select o.merged_into as id union
          select m.merged_into from csc.objection m join further f on m.id = f.id)
        select from csc.objection m join further f on m.id = f.id where m.state not in ${ended})`
  // the timer clears the bytes of what is removed
  await tx.execute(sql`
    update csc.objection_file e set name_sealed = '', fingerprint = '', sha256 = null, state = 'removed',
      removed_at = coalesce(e.removed_at, p.deleted_at)
    from csc.objection o, csc.person p
    where o.id = e.objection_id and (e.name_sealed <> '' or e.state <> 'removed') and ${due}`)
  await tx.execute(sql`
    update csc.objection o set name_sealed = '', contact_sealed = '' from csc.person p
    where o.name_sealed <> '' and ${due}`)
  await tx.execute(sql`
    update csc.certificate_request r set words = ${gone} from csc.person p
    where p.id = r.asked_by and p.deleted_at is not null and r.answered_at is not null and r.words <> ${gone}`)
}
