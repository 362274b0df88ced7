import type pg from 'pg'
import type { FormValues } from '../../src/core/application-form/field'
import { withCheckDigits } from '../../src/core/company-code'
import { invented, retold, seeded } from './rules-text'

export const edition = 'changzhi-2026'
const owner = 'per_bench00000000000'
const batch = 2000

interface Generated {
  id: string
  group: string
  subtype: string | null
  company_code: string | null
  project_name: string
  subject_name: string
  form: FormValues
  identities: string[]
}

/**
 * Writes invented applications (演示) numbered `from`…`to` − 1 into the tables: seven companies to three teams, two in a
 * hundred retold after an earlier one, one in two hundred people in two teams. The same in every run.
 */
export async function fillApplications(pool: pg.Pool, from: number, to: number): Promise<void> {
  await pool.query(`insert into csc.person (id, created_at) values ($1, now()) on conflict do nothing`, [
    owner,
  ])
  for (let start = from; start < to; start += batch) {
    const rows = Array.from({ length: Math.min(batch, to - start) }, (_, index) => generated(start + index))
    await insert(pool, rows)
  }
  await pool.query('vacuum analyze')
}

async function insert(pool: pg.Pool, rows: readonly Generated[]): Promise<void> {
  await pool.query(
    `insert into csc.application (id, edition, owner_id, state, group_id, subtype, county, project_name, subject_name,
       company_code, form, field_versions, version, submission, created_at, updated_at, submitted_at)
     select id, $2, $3, 'submitted', "group", subtype, '140403', project_name, subject_name, company_code, form, '{}', 1, 1,
       '2026-07-01', '2026-07-01', '2026-07-01'
     from jsonb_to_recordset($1) as r(id text, "group" text, subtype text, project_name text, subject_name text,
       company_code text, form jsonb)`,
    [JSON.stringify(rows), edition, owner],
  )
  const members = rows.flatMap(({ id, identities }) =>
    identities.map((identity, position) => ({ id, position, identity })),
  )
  await pool.query(
    `insert into csc.team_member (application_id, position, name, core, on_certificate, identity_hmac)
     select id, position, '演示成员', true, true, identity
     from jsonb_to_recordset($1) as r(id text, position integer, identity text)`,
    [JSON.stringify(members)],
  )
}

/** The application of a number; `retold` ones repeat the words of an earlier one. */
function generated(number: number): Generated {
  const random = seeded(number * 2 + 1)
  const chance = (share: number) => random() / 2 ** 32 < share
  const company = chance(0.7)
  const earlier = number > 0 && chance(0.02) ? random() % number : null
  const words = wordsOf(earlier ?? number)
  const summary = earlier === null ? words.summary : retold(random, words.summary)
  const code = withCheckDigits('91140400', `MA${String(number).padStart(6, '0')}`)
  const subject = company ? `演示企业${number}有限公司` : `演示团队${number}`
  const people = company ? 0 : 3
  const identities = Array.from({ length: people }, (_, place) =>
    personKey(chance(0.005) ? (random() % (number + 1)) * 3 : number * 3 + place),
  )
  return {
    id: `app_${String(number).padStart(16, '0')}`,
    group: company ? 'enterprise' : 'startup',
    subtype: company ? null : 'maker-team',
    company_code: company ? code : null,
    project_name: words.name,
    subject_name: subject,
    form: formOf({ company, code, subject, summary, name: words.name, number, people }),
    identities,
  }
}

function wordsOf(number: number): { name: string; summary: string } {
  const random = seeded(number * 2)
  return { name: invented(random, 5), summary: invented(random, 40 + (random() % 80)) }
}

const personKey = (person: number) => person.toString(16).padStart(64, '0')

interface Words {
  company: boolean
  code: string
  subject: string
  name: string
  summary: string
  number: number
  people: number
}

function formOf({ company, code, subject, name, summary, number, people }: Words): FormValues {
  const members = Array.from({ length: people }, (_, place) => ({
    ...{ id: `m${place}`, name: `演示成员${place}`, role: '研发', core: true, onCertificate: true },
  }))
  return {
    ...(company
      ? {
          ...{ subject: 'company', group: 'enterprise', companyName: subject, companyCounty: '140403' },
          ...{ companyCode: code, legalRepresentative: '演示法人', registeredOn: '2018-06-01' },
          ...{
            industryCode: '35',
            headcount: String(number % 1200),
            revenue: String((number * 37) % 50_000),
          },
          ...{ onMarket: 'yes', specialised: 'no' },
        }
      : {
          ...{ subject: 'university-team', group: 'startup', county: '140403', teamName: subject },
          ...{ affiliation: '演示大学', leader: '演示成员0', members, lawAbiding: true },
        }),
    ...{ projectName: name, projectField: '高端装备', stage: '量产', summary, contactName: '演示联系人' },
    ...{ noIpDispute: true, noPlagiarism: true, confidentialChecked: true, dishonesty: 'none' },
    ...{ pastAwards: ['none'], nationalLists: ['none'], thematicContest: 'no', hasProperties: 'yes' },
    properties: [
      {
        ...{ type: '发明专利', name: `${name}方法`, owners: subject, status: 'granted' },
        number: `ZL2024${String(number).padStart(8, '0')}`,
      },
    ],
  }
}
