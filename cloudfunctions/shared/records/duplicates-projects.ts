import { type SQL, sql } from 'drizzle-orm'
import type { ComparedProject } from '../../../src/core/similarity/likeness'
import type { Queries } from '../database/connect'

/** A live application as far as comparing projects needs it; `case` is the pair's with the application asked about. */
export interface NeighbourRow extends ComparedProject {
  ownerId: string
  group: string | null
  case: { state: 'suspected' | 'confirmed-same' | 'not-same'; kept: string | null } | null
}

/** Submitted and neither withdrawn nor refused. */
export const standing = sql`('submitted', 'returned', 'accepted')`

/** The columns of ComparedProject, of `a` (application). */
export const compared = sql`
  a.id, a.company_code as "companyCode", a.project_name as name, coalesce(a.form->>'summary', '') as summary,
  jsonb_path_query_array(a.form, '$.properties[*].number') as numbers,
  array(select m.identity_hmac from csc.team_member m
        where m.application_id = a.id and m.core and m.identity_hmac is not null order by 1) as members`

/** The next live applications of an edition by id, at most `limit`, to be compared with each other. */
export async function comparedProjects(
  db: Queries,
  { edition, after, limit }: { edition: string; after: string; limit: number },
): Promise<ComparedProject[]> {
  const { rows } = await db.execute<ComparedProject & Record<string, unknown>>(sql`
    select ${compared} from csc.application a
    where a.edition = ${edition} and a.state in ${standing} and a.id > ${after}
    order by a.id limit ${limit}`)
  return rows
}

/**
 * Other live applications of the edition with the company code or a core member of this one, or paired with it by a case;
 * at most a hundred.
 */
export async function neighboursOf(
  db: Queries,
  of: { edition: string; id: string; companyCode: string | null; identities: readonly string[] },
): Promise<NeighbourRow[]> {
  const { rows } = await db.execute<NeighbourRow & Record<string, unknown>>(sql`
    select ${compared}, a.owner_id as "ownerId", a.group_id as "group",
      case when d.id is null then null
        else jsonb_build_object('state', d.state, 'kept', d.evidence->>'kept') end as "case"
    from (${neighbourIds(of)}) n
    join csc.application a on a.id = n.id and a.edition = ${of.edition} and a.state in ${standing}
    left join csc.duplicate_case d on d.edition = a.edition
      and ((d.first_id = ${of.id} and d.second_id = a.id) or (d.first_id = a.id and d.second_id = ${of.id}))
    where a.id <> ${of.id} order by a.id limit 100`)
  return rows
}

/** A live application of the same company in another edition. */
export interface ElsewhereRow extends ComparedProject {
  ownerId: string
  edition: string
}

/** Live applications with this company code in the editions named; at most a hundred. */
export async function companyElsewhere(
  db: Queries,
  { editions, companyCode }: { editions: readonly string[]; companyCode: string },
): Promise<ElsewhereRow[]> {
  const { rows } = await db.execute<ElsewhereRow & Record<string, unknown>>(sql`
    select ${compared}, a.owner_id as "ownerId", a.edition
    from csc.application a
    where a.edition = any(${sql.param([...editions])}::text[]) and a.company_code = ${companyCode}
      and a.state in ${standing} order by a.id limit 100`)
  return rows
}

function neighbourIds(of: {
  edition: string
  id: string
  companyCode: string | null
  identities: readonly string[]
}): SQL {
  return sql`
    select id from csc.application where edition = ${of.edition} and company_code = ${of.companyCode}
    union select application_id from csc.team_member where core and identity_hmac in (
      select jsonb_array_elements_text(${JSON.stringify(of.identities)}::jsonb))
    union select second_id from csc.duplicate_case where first_id = ${of.id}
    union select first_id from csc.duplicate_case where second_id = ${of.id}`
}
