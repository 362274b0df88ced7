import { sealForm } from '../../cloudfunctions/shared/form-secrets'
import { newId } from '../../cloudfunctions/shared/identifiers'
import { sha256 } from '../../cloudfunctions/shared/keys'
import type { FormValues } from '../../src/core/application-form/field'
import { canonical } from '../../src/core/canonical'
import type { RankedRow, SessionResults } from '../../src/core/ranking'
import type { FreshDatabase } from './database'
import { signedIn } from './people'
import { testKeys } from './test-host'

export interface TestEntrant {
  id: string
  owner: Awaited<ReturnType<typeof signedIn>>
}

const companyForm = {
  subject: 'company',
  specialised: 'no',
  legalRepresentative: '演示法人',
  contactName: '演示联系人',
  contactPhone: '13800000000',
}

/** An accepted application of 长治 2026 with its owner; `over` changes columns, `form` fields of the form. */
export async function entrant(
  db: FreshDatabase,
  over: {
    projectName: string
    group?: string
    subtype?: string
    state?: string
    subjectName?: string
    officialNumber?: string | null
    companyCode?: string | null
    form?: FormValues
  },
): Promise<TestEntrant> {
  const owner = await signedIn(db, { name: `${over.projectName}的申报人` })
  const id = newId('app')
  const group = over.group ?? 'enterprise'
  const subjectName = over.subjectName ?? `长治市${over.projectName}有限公司`
  const names = { group, projectName: over.projectName, companyName: subjectName }
  const form = sealForm(testKeys, id, { ...companyForm, ...names, ...over.form })
  await db.pool.query(
    `insert into csc.application (id, edition, owner_id, state, group_id, subtype, county, project_name, subject_name,
       company_code, official_number, form, field_versions, version, created_at, updated_at)
     values ($1, 'changzhi-2026', $2, $3, $4, $5, '140404', $6, $7, $8, $9, $10, '{}', 1, '2026-07-01', '2026-07-01')`,
    [
      id,
      owner.person,
      over.state ?? 'accepted',
      group,
      over.subtype ?? null,
      over.projectName,
      subjectName,
      over.companyCode ?? null,
      over.officialNumber === undefined ? `CM${id.slice(-8)}` : over.officialNumber,
      JSON.stringify(form),
    ],
  )
  return { id, owner }
}

/** Ranks as given: equal ranks are ties; scores fall by one point a rank from 95.00. */
export function ranked(places: readonly (readonly [Pick<TestEntrant, 'id'>, number])[]): RankedRow[] {
  return places.map(([{ id }, rank]) => ({
    project: id,
    rank,
    tied: places.filter(([, other]) => other === rank).length > 1,
    score: 9600 - 100 * rank,
    decimals: 2,
    sum: 5 * (9600 - 100 * rank),
    count: 5,
  }))
}

/** A locked session of a round (长治 2026 unless named) whose results are these rows; `unranked` did not present. */
export async function frozenSession(
  db: FreshDatabase,
  group: string,
  rows: readonly RankedRow[],
  options: {
    edition?: string
    round?: string
    name?: string
    unranked?: readonly TestEntrant[]
    state?: string
  } = {},
): Promise<string> {
  const id = newId('ses')
  const unranked = (options.unranked ?? []).map(each => ({
    project: each.id,
    reason: 'not-presented' as const,
  }))
  const results: SessionResults = { v: 1, groups: [{ group, rows, ties: [], unranked }], decisions: [] }
  await db.pool.query(
    `insert into csc.round_session (id, edition, round, group_id, name, state, version, sealing_key, results,
       result_hash, locked_at, created_at)
     values ($1, $8, $2, $3, $4, $5, 1, '', $6, $7, '2026-07-28T04:00:00Z', '2026-07-20')`,
    [
      id,
      options.round ?? 'final',
      group,
      options.name ?? '市级决赛',
      options.state ?? 'locked',
      JSON.stringify(results),
      sha256(canonical(results)),
      options.edition ?? 'changzhi-2026',
    ],
  )
  return id
}
