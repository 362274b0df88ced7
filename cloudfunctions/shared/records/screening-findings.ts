import { type SQL, sql } from 'drizzle-orm'
import type { DecisionOutcome } from '../../../src/contract/views/screening'
import type { Finding } from '../../../src/core/eligibility/criterion'
import type { Queries } from '../database/connect'

/** A finding of the submission that counts, with the decision in force and what is left to do about it. */
export interface DecidedFinding extends Record<string, unknown> {
  finding: Finding
  decision: DecisionOutcome | null
  reason: string | null
  decided_by: string | null
  decided_at: string | null
  /** Submission the decision was made on; earlier than the present one where it was taken over. */
  decided_on: number | null
  open: boolean
  blocks: boolean
}

/**
 * The findings of `a` (application) and `s` (its present submission), each with the decision in force `d`: the one on
 * this submission, else a “pass” on an earlier one whose finding was the same. `numbers`: requirements that ask for
 * the official number, met as soon as one is known.
 */
export function decidedFindings(numbers: readonly string[]): SQL {
  const isNumber = sql`${JSON.stringify(numbers)}::jsonb ? (f.value->>'requirement')`
  const outcome = sql`case when ${isNumber} and a.official_number is not null then 'pass' else f.value->>'outcome' end`
  const undecided = sql`(${outcome}) <> 'pass' and not (f.value->>'outcome' = 'unknown' and f.value->>'due' is not null)`
  return sql`
    select f.value as finding, f.ordinality as place, ${outcome} as outcome,
      d.outcome as decision, d.reason, d.decided_by, d.decided_at, d.submission as decided_on,
      case when d.outcome is null then ${undecided} else d.outcome in ('needs-amendment', 'refer') end as open,
      (f.value->>'hard')::boolean
        and case when d.outcome is null then ${undecided} else d.outcome <> 'pass' end as blocks
    from jsonb_array_elements(s.findings) with ordinality f
    left join lateral (
      select r.outcome, r.reason, r.decided_by, r.decided_at, r.submission
      from csc.requirement_decision r
      where r.application_id = a.id and r.requirement = f.value->>'requirement'
        and (r.submission = a.submission or (r.outcome = 'pass' and exists (
          select from csc.submission p, jsonb_array_elements(p.findings) e
          where p.application_id = a.id and p.number = r.submission
            and e->>'requirement' = f.value->>'requirement' and e->>'outcome' = f.value->>'outcome'
            and e->>'sentence' = f.value->>'sentence' and e->'compared' = f.value->'compared')))
      order by r.submission desc limit 1) d on true`
}

/** The findings of an application's present submission, in their order; [] before the first submission. */
export async function readDecidedFindings(
  db: Queries,
  application: string,
  numbers: readonly string[],
): Promise<DecidedFinding[]> {
  const result = await db.execute<DecidedFinding & { outcome: Finding['outcome'] }>(sql`
    select x.finding, x.outcome, x.decision, x.reason, coalesce(p.name, '') as decided_by,
      to_char(x.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as decided_at,
      x.decided_on, x.open, x.blocks
    from csc.application a
    join csc.submission s on s.application_id = a.id and s.number = a.submission
    cross join lateral (${decidedFindings(numbers)}) x
    left join csc.person p on p.id = x.decided_by
    where a.id = ${application} order by x.place`)
  return result.rows.map(({ outcome, finding, ...rest }) => ({ ...rest, finding: settled(finding, outcome) }))
}

/** The finding about the official number says what is known now, not what was known at submission. */
function settled(finding: Finding, outcome: Finding['outcome']): Finding {
  if (finding.outcome === outcome) return finding
  return {
    ...finding,
    outcome,
    sentence: '已登记大赛官网报名号。',
    compared: [],
    missing: [],
    nextStep: null,
  }
}
