import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nodeHashing } from '../../../cloudfunctions/shared/hashing'
import type { Host } from '../../../cloudfunctions/shared/host'

import { registry } from '../../../server/operations'
import { checkCompanyCode } from '../../../src/core/company-code'
import { verifyChain } from '../../../src/core/verify-chain'
import { editionBySlug } from '../../../src/editions/registry'
import { type FreshDatabase, freshDatabase } from '../../setup/database'
import { testHost } from '../../setup/test-host'
import { demoSeason } from './support'

let db: FreshDatabase
let host: Host
let seconds: number
const season = demoSeason(registry)
const first = season.clock.stops[0]!.at

beforeAll(async () => {
  db = await freshDatabase()
  host = testHost(db.database, { demo: season.clock })
  const started = performance.now()
  await season.load(host)
  seconds = (performance.now() - started) / 1000
}, 120_000)
afterAll(() => db.drop())

const rows = async (query: string) => (await db.pool.query(query)).rows

test('is there in well under 20 seconds of work', () => {
  // The machine of a test run is shared: the limit here is what a busy one needs.
  expect(seconds).toBeLessThan(60)
})

test('about sixty applicants in every state an officer can bring about, all of them marked', async () => {
  const states = await rows(
    "select state, count(*)::int as n from csc.application where edition = 'changzhi-2026' group by 1 order by 1",
  )
  expect(Object.fromEntries(states.map(row => [row.state, row.n]))).toEqual({
    accepted: 23,
    draft: 10,
    rejected: 4,
    returned: 5,
    submitted: 19,
    withdrawn: 2,
  })
  const unmarked = await rows(
    "select subject_name from csc.application where subject_name not like '演示%' and subject_name <> ''",
  )
  expect(unmarked).toEqual([])
  expect(await rows("select name from csc.person where name not like '演示%'")).toEqual([])
})

test('one pair of projects waits for people to say whether they are the same', async () => {
  const pairs = await rows(
    `select c.state, array[a.project_name, b.project_name] as names from csc.duplicate_case c
     join csc.application a on a.id = first_id join csc.application b on b.id = second_id`,
  )
  expect(pairs.map(({ state, names }) => [state, [...names].sort()])).toEqual([
    ['suspected', ['丘陵山地谷子联合收获机', '山地小杂粮收获机']],
  ])
})

test('all twelve counties take part, in both groups', async () => {
  const counties = await rows('select distinct county from csc.application where county is not null')
  const codes = editionBySlug('changzhi-2026')!.counties.map(county => county.code)
  expect(counties.map(row => row.county).sort()).toEqual([...codes].sort())
  expect(
    await rows(
      "select distinct group_id from csc.application where edition = 'changzhi-2026' and group_id is not null",
    ),
  ).toHaveLength(2)
})

test('twelve of 企业组 and five of 创业组 are accepted and have their number: ready for a final', async () => {
  const finalists = await rows(
    `select group_id, count(*)::int as n from csc.application
     where edition = 'changzhi-2026' and state = 'accepted' and official_number is not null group by 1 order by 1`,
  )
  expect(finalists).toEqual([
    { group_id: 'enterprise', n: 12 },
    { group_id: 'startup', n: 5 },
  ])
})

test('company codes are right and nobody else’s, identity numbers are sealed', async () => {
  const codes = await rows('select company_code from csc.application where company_code is not null')
  expect(new Set(codes.map(row => row.company_code)).size).toBe(codes.length)
  for (const { company_code } of codes) {
    expect(checkCompanyCode(company_code)).toMatchObject({ ok: true })
    expect(company_code.slice(8, 13)).toBe('YYYYY')
  }
  const members = await rows(
    'select identity_sealed, identity_hmac from csc.team_member where identity_hmac is not null',
  )
  expect(members.length).toBeGreaterThan(15)
  expect(members.every(row => row.identity_sealed.startsWith('v1.'))).toBe(true)
  const [{ text }] = await rows("select string_agg(form::text, '') as text from csc.application")
  expect(text).not.toMatch(/140400\d{11}[\dX]/)
})

test('what was submitted has real findings, more than one outcome of each kind', async () => {
  const outcomes = await rows(
    "select f->>'outcome' as outcome, count(*)::int as n from csc.submission, jsonb_array_elements(findings) f group by 1",
  )
  for (const outcome of ['pass', 'fail', 'unknown', 'manual'])
    expect([outcome, outcomes.find(row => row.outcome === outcome)?.n > 1]).toEqual([outcome, true])
})

test('one application stands beside an earlier winner of the same project, and a person has to look', async () => {
  const hits = await rows(
    `select a.subject_name, f->>'outcome' as outcome, f->'compared' as compared
     from csc.submission s join csc.application a on a.id = s.application_id, jsonb_array_elements(s.findings) f
     where f->>'requirement' = 'past-winner' and f->>'compared' like '%便携式血氧连续监测贴片%'`,
  )
  expect(hits).toEqual([
    expect.objectContaining({ subject_name: '演示·潞州医疗器械有限公司', outcome: 'manual' }),
  ])
  expect(JSON.stringify(hits[0].compared)).toContain('企业组三等奖')
  expect(JSON.stringify(hits[0].compared)).toContain('演示·潞州血氧科技有限公司')
})

test('nothing has happened after the first stop of the clock', async () => {
  for (const [table, column] of [
    ['application_event', 'at'],
    ['submission', 'submitted_at'],
    ['message', 'created_at'],
    ['announcement', 'published_at'],
    ['requirement_decision', 'decided_at'],
    ['ledger_head', 'at'],
  ])
    expect([table, await rows(`select 1 from csc.${table} where ${column} > '${first}'`)]).toEqual([
      table,
      [],
    ])
  const [{ value }] = await rows("select value from csc.setting where key = 'demo-clock-offset'")
  expect(host.clock().getTime() + value).toBe(Date.parse(first))
})

test.each([
  ['changzhi-2026', 100],
  ['shanxi-2026', 12],
  ['national-2024', 20],
])('the chain of %s holds', async (edition, more) => {
  const session = `edition:${edition}`
  const entries = await rows(`select body, hash from csc.ledger where session = '${session}' order by seq`)
  expect(entries.length).toBeGreaterThan(more)
  expect(verifyChain(nodeHashing, session, entries)).toMatchObject({ ok: true })
})

test('the scoring rules are a draft that names whose table it is; nothing can be scored by it', async () => {
  const rubrics = await rows('select name, state, body from csc.rubric_version')
  expect(rubrics).toMatchObject([{ state: 'draft', name: '演示示例：借自外省其他赛事，待专家委员会审定' }])
  for (const { description } of rubrics[0].body.criteria)
    expect(description).toContain(
      '第十二届中国创新创业大赛（陕西赛区）复赛 成长组的评分表（https://www.sxvca.org.cn/newsinfo/6159801.html），不是“创客中国”的规则',
    )
})

describe('loading again', () => {
  test('changes nothing, also when two start at once', async () => {
    const counts = () =>
      rows(
        'select (select count(*) from csc.application) a, (select count(*) from csc.ledger) l, (select count(*) from csc.message) m',
      )
    const before = await counts()
    await Promise.all([season.load(host), season.load(host)])
    expect(await counts()).toEqual(before)
  })

  test('a start that is interrupted leaves nothing behind', async () => {
    const other = await freshDatabase()
    const broken = new Map(registry)
    broken.delete('applications.submit')
    await expect(demoSeason(broken).load(testHost(other.database, { demo: season.clock }))).rejects.toThrow(
      /applications[.]submit/,
    )
    const { rows: left } = await other.pool.query(
      'select (select count(*)::int from csc.person) p, (select count(*)::int from csc.setting) s',
    )
    expect(left).toEqual([{ p: 0, s: 0 }])
    await other.drop()
  }, 120_000)
})

test('the same season every time, but for identifiers and ciphertexts', async () => {
  const other = await freshDatabase()
  await season.load(testHost(other.database, { demo: season.clock }))
  const content = `select a.project_name, a.subject_name, a.state, a.group_id, a.county, a.company_code, a.official_number,
      a.submitted_at, a.version, a.form - 'contactPhone' as form,
      (select jsonb_agg(f->>'outcome') from csc.submission s, jsonb_array_elements(s.findings) f
        where s.application_id = a.id and s.number = a.submission) as outcomes
    from csc.application a order by a.created_at, a.project_name`
  expect((await other.pool.query(content)).rows).toEqual(await rows(content))
  await other.drop()
}, 120_000)

test('members of the teams have confirmed for themselves; of two teams one member has yet to answer', async () => {
  const invitations = await rows(
    'select state, count(*)::int as n from csc.team_invitation group by 1 order by 1',
  )
  expect(invitations).toEqual([
    { state: 'accepted', n: expect.any(Number) },
    { state: 'open', n: 2 },
  ])
  const confirmed = await rows('select 1 from csc.team_member where confirmed_at is not null')
  expect(confirmed).toHaveLength(invitations[0]?.n)
  const [waiting] = await rows(
    `select f->>'outcome' as outcome, f->>'sentence' as sentence from csc.submission s
     join csc.application a on a.id = s.application_id, jsonb_array_elements(s.findings) f
     where a.subject_name like '%屯留返乡青年团队' and f->>'requirement' = 'maker-members-once'`,
  )
  expect(waiting).toMatchObject({ outcome: 'unknown', sentence: expect.stringContaining('待本人确认') })
})
